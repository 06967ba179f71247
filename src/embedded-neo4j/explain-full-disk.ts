import { statfs } from 'node:fs/promises';
import { DatabaseFailed, DatabaseUnavailable, DiskFull } from '../neo4j/errors.ts';
import { hasCode } from '../neo4j/has-code.ts';
import { NoDatabase } from './no-database.ts';

/** Neo4j does not start with less free space. */
const MIN_FREE_BYTES = 20_000_000;

/**
 * Returns a DiskFull error if the embedded Neo4j of a home failed because its disk is full. Otherwise returns the error
 * unchanged.
 */
export async function explainFullDisk(home: string, error: unknown): Promise<unknown> {
  const isKnown = hasCode(error, 'ENOSPC') || error instanceof DiskFull;
  const isFull = isKnown || (isFailure(error) && (await isAlmostFull(home)));
  return isFull ? new DiskFull(home, { cause: error }) : error;
}

/** Returns whether a full disk can be the cause of an error that does not mention it. */
function isFailure(error: unknown): boolean {
  const classes = [NoDatabase, DatabaseFailed, DatabaseUnavailable];
  return classes.some((each) => error instanceof each);
}

async function isAlmostFull(home: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(home);
    return bavail * bsize < MIN_FREE_BYTES;
  } catch {
    // The home does not exist yet.
    return false;
  }
}
