import { NoDatabase } from '../embedded-neo4j/no-database.ts';
import { DatabaseRefused, DatabaseUnavailable } from '../neo4j/errors.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { BadSettings } from './read-config.ts';

/** Returns the exit code for an error: its own `exitCode`, or the code for its class. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof Error)) return EXIT_CODES.FAILED;
  if ('exitCode' in error && typeof error.exitCode === 'number') return error.exitCode;
  if (error instanceof BadSettings || error instanceof DatabaseRefused) return EXIT_CODES.BAD_INPUT;
  const isWithout = error instanceof NoDatabase || error instanceof DatabaseUnavailable;
  return isWithout ? EXIT_CODES.NO_DATABASE : EXIT_CODES.FAILED;
}
