import { setTimeout as sleep } from 'node:timers/promises';
import { readDataVersion } from '../graph/cypher/read/read-data-version.ts';
import type { Graph } from './graph.ts';

/** The data version. Null if the database is unavailable or contains no data, or while an import is in progress. */
export type DataVersion = string | null;

/** Reads the data version on demand and caches it for up to a second. */
export interface VersionWatch {
  /**
   * Returns the cached version immediately, or undefined if it is older than a second. Starts to read the version in the
   * background if it is older than half a second.
   */
  peek(): DataVersion | undefined;
  /** Returns the cached version. Reads the version first if the cached one is older than a second. */
  read(): Promise<DataVersion>;
  /** Reads the version with a statement that starts after the call. Calls within 50 milliseconds share a statement. */
  readAgain(): Promise<DataVersion>;
}

/** The maximum age of a cached version in milliseconds. */
const MAX_VERSION_AGE_MS = 1_000;
/** The age of a cached version in milliseconds from which `peek` reads the version in the background. */
const READ_AHEAD_MS = 500;
/** The minimum time between two reads in milliseconds. */
const PAUSE_MS = 50;
const PATIENCE_MS = 2_000;

/** Creates a watch of the data version, which also notices changes by other processes. `now` returns milliseconds. */
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
    // A running read may have started before the call.
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
  };
}

async function fetchVersion(graph: Pick<Graph, 'read'>): Promise<DataVersion> {
  try {
    const [row] = await graph.read(readDataVersion(), { timeoutMs: PATIENCE_MS });
    const [version, isChanging] = row ?? [];
    return typeof version === 'string' && isChanging === false ? version : null;
  } catch {
    // `open-graph.ts` logs why the database is unavailable.
    return null;
  }
}
