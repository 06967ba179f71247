/** The reasons why an import failed, and their exit codes. */
export const IMPORT_ERRORS = {
  BAD_DATA: { exitCode: 2 },
  UNKNOWN_SOURCE: { exitCode: 2 },
  BAD_OPTION: { exitCode: 2 },
  FOREIGN_DATABASE: { exitCode: 2 },
  OLDER_GRAPH: { exitCode: 2 },
  LEASE_HELD: { exitCode: 1 },
  LEASE_LOST: { exitCode: 1 },
  ROWS_LOST: { exitCode: 1 },
  INPUT_CHANGED: { exitCode: 1 },
  SHRUNK: { exitCode: 2 },
  INTERRUPTED: { exitCode: 130 },
} as const;

/** An import that was refused or aborted. The message says what happened and what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: keyof typeof IMPORT_ERRORS;

  constructor(code: keyof typeof IMPORT_ERRORS, message: string) {
    super(message);
    this.code = code;
  }
}
