import { statfs } from 'node:fs/promises';
import { DiskFull } from '../neo4j/errors.ts';
import { hasCode } from '../neo4j/has-code.ts';
import { NoDatabase } from './no-database.ts';

/** Neo4j does not start with less free space. */
const MIN_FREE_BYTES = 20_000_000;

/** Returns a DiskFull error if a start failed because the disk of the home is full. Otherwise returns the error unchanged. */
export async function explainFullDisk(home: string, error: unknown): Promise<unknown> {
  if (hasCode(error, 'ENOSPC')) return new DiskFull(home, { cause: error });
  if (!(error instanceof NoDatabase)) return error;
  return (await isFull(home)) ? new DiskFull(home, { cause: error }) : error;
}

async function isFull(home: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(home);
    return bavail * bsize < MIN_FREE_BYTES;
  } catch {
    // The home does not exist yet.
    return false;
  }
}
