import { statfs } from 'node:fs/promises';
import { DatabaseFailed, DatabaseUnavailable, DiskFull } from '../neo4j/errors.ts';
import { hasCode } from '../neo4j/has-code.ts';
import { NoDatabase } from './no-database.ts';

// If Neo4j fails with less free space, a full disk is the probable cause.
const LOW_BYTES = 20_000_000;
// With less free space, Neo4j can neither start nor log why. It then waits without end.
const MIN_BYTES = 1_000_000;

/**
 * Returns a DiskFull error if the embedded Neo4j of a home failed because its disk is full. Otherwise returns the error
 * unchanged.
 */
export async function explainFullDisk(home: string, error: unknown): Promise<unknown> {
  const isKnown = hasCode(error, 'ENOSPC') || error instanceof DiskFull;
  const isFull = isKnown || (isFailure(error) && (await hasLess(home, LOW_BYTES)));
  return isFull ? new DiskFull(home, { cause: error }) : error;
}

/** Throws DiskFull if the disk of a home has too little free space for Neo4j to start. */
export async function refuseFullDisk(home: string): Promise<void> {
  if (await hasLess(home, MIN_BYTES)) throw new DiskFull(home);
}

/** Returns whether a full disk can be the cause of an error that does not mention it. */
function isFailure(error: unknown): boolean {
  const classes = [NoDatabase, DatabaseFailed, DatabaseUnavailable];
  return classes.some((each) => error instanceof each);
}

/** Returns whether the disk of a home has less free space than a number of bytes. */
async function hasLess(home: string, bytes: number): Promise<boolean> {
  try {
    const { bavail, bsize, blocks } = await statfs(home);
    // Some file systems do not report their size.
    return blocks > 0 && bavail * bsize < bytes;
  } catch {
    // The home does not exist yet.
    return false;
  }
}
