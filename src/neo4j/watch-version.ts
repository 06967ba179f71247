import { setTimeout as sleep } from 'node:timers/promises';
import { readDataVersion } from '../graph/cypher/read/read-data-version.ts';
import type { Graph } from './graph.ts';

/** The data version, or null if the database is unavailable or contains no data, or while an import is in progress. */
export type DataVersion = string | null;

/**
 * The state of the data in a database. In the state `stored`, the database contains the data of a complete import. In the
 * state `empty`, it contains no data, or only part of an import. The state `filling` is `empty` while an import is running.
 */
export type DataState = 'stored' | 'empty' | 'filling';

/** Reads the data version on demand and caches it for up to a second. */
export interface VersionWatch {
  /**
   * Returns the cached version immediately, or undefined if the cached version is older than a second. Starts to read the version in the
   * background if it is older than half a second.
   */
  peek(): DataVersion | undefined;
  /** Returns the cached version. Reads the version first if the cached one is older than a second. */
  read(): Promise<DataVersion>;
  /** Reads the version with a statement that starts after the call. Calls within 50 milliseconds share a statement. */
  readAgain(): Promise<DataVersion>;
  /**
   * Returns the cached state. Reads the state first if the cached state is older than a second. Returns `stored` while the
   * database is unavailable.
   */
  readState(): Promise<DataState>;
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
  let known = UNKNOWN;
  let readAt = -Infinity;
  let reading: Promise<DataVersion> | null = null;
  let next: Promise<DataVersion> | null = null;
  const isOld = (): boolean => now() - readAt > MAX_VERSION_AGE_MS;
  const start = async (): Promise<DataVersion> => {
    const startedAt = now();
    known = await fetchVersion(graph);
    readAt = startedAt;
    reading = null;
    return known.version;
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
      return age > MAX_VERSION_AGE_MS ? undefined : known.version;
    },
    read: async () => (isOld() ? read() : known.version),
    readAgain: () => (next ??= readNext()),
    async readState() {
      if (isOld()) await read();
      return known.state;
    },
  };
}

interface Known {
  readonly version: DataVersion;
  readonly state: DataState;
}

/** The version and the state while the database is unavailable. */
const UNKNOWN: Known = { version: null, state: 'stored' };

async function fetchVersion(graph: Pick<Graph, 'read'>): Promise<Known> {
  try {
    const [row] = await graph.read(readDataVersion(), { timeoutMs: PATIENCE_MS });
    const [version, isChanging, isRunning] = row ?? [];
    const isStored = typeof version === 'string';
    if (!isStored) return { version: null, state: isRunning === true ? 'filling' : 'empty' };
    return { version: isChanging === false ? version : null, state: 'stored' };
  } catch {
    // `open-graph.ts` logs why the database is unavailable.
    return UNKNOWN;
  }
}
