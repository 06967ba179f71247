import { setTimeout as sleep } from 'node:timers/promises';
import { readDataVersion } from '../graph/cypher/read/read-data-version.ts';
import type { Graph } from './graph.ts';

/** The version of the data. Null while there is no data, an import is changing it, or the database is unavailable. */
export type DataVersion = string | null;

/** The version of the data, read at most once per interval and only if it is asked for. */
export interface VersionWatch {
  /**
   * Returns the version as of at most a second ago, or undefined if it was last read before that. Never waits, and
   * starts to read the version again in time for the next call.
   */
  peek(): DataVersion | undefined;
  /** Returns the version as of at most a second ago. */
  read(): Promise<DataVersion>;
  /** Returns the version as of a time after the call. Calls within 50 milliseconds share one statement. */
  readAgain(): Promise<DataVersion>;
  /** Returns the version that was read last, however long ago. */
  last(): DataVersion;
}

/** The maximum age of a version in milliseconds: after this time, a change by another process is noticed. */
const MAX_VERSION_AGE_MS = 1_000;
/** The age from which the next call starts to read the version again. */
const READ_AHEAD_MS = 500;
/** The minimum time between two reads of the version. */
const PAUSE_MS = 50;
const PATIENCE_MS = 2_000;

/** Watches the version of the data, including changes by other processes. `now` returns milliseconds. */
export function watchVersion(
  graph: Pick<Graph, 'read'>,
  now: () => number = () => performance.now(),
): VersionWatch {
  let known: DataVersion = null;
  let readAt = -Infinity;
  let reading: Promise<DataVersion> | null = null;
  let next: Promise<DataVersion> | null = null;
  const start = async (): Promise<DataVersion> => {
    const startedAt = now();
    known = await fetchVersion(graph);
    readAt = startedAt;
    reading = null;
    return known;
  };
  const read = (): Promise<DataVersion> => (reading ??= start());
  const readNext = async (): Promise<DataVersion> => {
    await sleep(Math.max(0, PAUSE_MS - (now() - readAt)), undefined, { ref: false });
    // A read that is already running may have started before some of the calls.
    while (reading) await reading;
    next = null;
    return read();
  };
  return {
    peek() {
      const age = now() - readAt;
      if (age > READ_AHEAD_MS) void read();
      return age > MAX_VERSION_AGE_MS ? undefined : known;
    },
    read: async () => (now() - readAt > MAX_VERSION_AGE_MS ? read() : known),
    readAgain: () => (next ??= readNext()),
    last: () => known,
  };
}

async function fetchVersion(graph: Pick<Graph, 'read'>): Promise<DataVersion> {
  try {
    const [row] = await graph.read(readDataVersion(), { timeoutMs: PATIENCE_MS });
    const [version, isChanging] = row ?? [];
    return typeof version === 'string' && isChanging === false ? version : null;
  } catch {
    // `open-graph.ts` notes why the database is unavailable.
    return null;
  }
}
