import { EXIT_CODES } from '../../src/process/exit-codes.ts';

/** The exit codes of failed imports, by reason. */
const REASONS = {
  BAD_DATA: EXIT_CODES.BAD_INPUT,
  UNKNOWN_SOURCE: EXIT_CODES.BAD_INPUT,
  BAD_OPTION: EXIT_CODES.BAD_INPUT,
  FOREIGN_DATABASE: EXIT_CODES.BAD_INPUT,
  OLDER_GRAPH: EXIT_CODES.BAD_INPUT,
  SHRUNK: EXIT_CODES.BAD_INPUT,
  LEASE_HELD: EXIT_CODES.FAILED,
  LEASE_LOST: EXIT_CODES.FAILED,
  ROWS_LOST: EXIT_CODES.FAILED,
  INPUT_CHANGED: EXIT_CODES.FAILED,
  INTERRUPTED: EXIT_CODES.INTERRUPTED,
} as const;

/** The error of an import that was refused or aborted. The message states the cause and the remedy. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: keyof typeof REASONS;
  readonly exitCode: number;

  constructor(code: keyof typeof REASONS, message: string) {
    super(message);
    this.code = code;
    this.exitCode = REASONS[code];
  }
}
