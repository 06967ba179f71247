/** The exit codes of all programs. */
export const EXIT_CODES = {
  DONE: 0,
  FAILED: 1,
  /** Invalid settings, options, login or data. */
  BAD_INPUT: 2,
  NO_DATABASE: 3,
  /** 128 plus the number of SIGINT, as in a shell. */
  INTERRUPTED: 130,
} as const;
