/** The exit codes of all programs. */
export const EXIT_CODES = {
  DONE: 0,
  FAILED: 1,
  /** Settings, options, a login or data that cannot be used. */
  BAD_INPUT: 2,
  NO_DATABASE: 3,
  /** 128 and the number of SIGINT, as in a shell. */
  INTERRUPTED: 130,
} as const;
