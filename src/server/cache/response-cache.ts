import { LRUCache } from 'lru-cache';
import type { DataVersion, VersionWatch } from '../../neo4j/watch-version.ts';
import type { OperationName } from '../observe/observation.ts';
import { ENCODERS, type Encoding } from './encodings.ts';

/** A complete response without errors. */
export interface CacheableResponse {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** The ETag, which is the same for all encodings. */
  readonly etag: string;
  /** The only UTC day on which the response is valid, in days since 1970, or null if the response is valid on every day. */
  readonly day: number | null;
  /** The operation for the log. The first request for the response sets it. */
  readonly operation?: OperationName | null;
}

/** A response in the cache. */
export interface CachedResponse extends CacheableResponse {
  readonly key: string;
  /** The compressed bytes for each encoding that a client has requested. */
  readonly encoded: ReadonlyMap<Encoding, Buffer>;
}

/** The data version and the UTC day at the start of an execution. */
export interface ExecutionStart {
  readonly version: DataVersion;
  readonly day: number;
}

/** A cache of responses. A change of the data version empties the cache. */
export interface ResponseCache {
  /** Returns the response with a key, or null. Waits only if the known data version is too old. */
  find(key: string): CachedResponse | null | Promise<CachedResponse | null>;
  /** Returns the response to a request, or null. */
  findByRequest(requestKey: string): CachedResponse | null | Promise<CachedResponse | null>;
  /** Maps the key of a request to the key of its response. */
  addRequest(requestKey: string, key: string): void;
  /** Returns the current data version and day. Call it before an execution. */
  startExecution(): Promise<ExecutionStart>;
  /** Stores a response, unless the data version or the day has changed since the start of the execution. */
  store(key: string, response: CacheableResponse, start: ExecutionStart): Promise<void>;
  /** Returns the encoded body of a response, and caches it. */
  encode(response: CachedResponse, encoding: Encoding): Buffer | Promise<Buffer>;
  /** Counts a cache hit or a cache miss. */
  count(isHit: boolean): void;
  report(): CacheStatistics;
}

/** The hits and misses since the start of the server, and the current size of the cache. */
export interface CacheStatistics {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly bytes: number;
}

interface CacheOptions {
  readonly maxBytes: number;
  readonly versions: VersionWatch;
  /** Returns whether this process is importing data. */
  readonly isImporting: () => boolean;
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Creates an empty cache with a maximum size. A full cache evicts the least recently used responses. */
export function createResponseCache(options: CacheOptions): ResponseCache {
  const state = createState(options);
  const { responses, requests } = state;
  return {
    find: (key) => find(state, key),
    findByRequest(requestKey) {
      const key = requests.get(requestKey);
      return key === undefined ? null : find(state, key);
    },
    addRequest: (requestKey, key) => {
      requests.set(requestKey, key);
    },
    startExecution: async () => ({
      // During an import by this process, the database is busy, and responses are not stored.
      version: options.isImporting() ? null : await options.versions.read(),
      day: dayOf(options.now()),
    }),
    store: (key, response, start) => store(state, key, response, start),
    encode: (response, encoding) =>
      encoding === 'identity' || response.bytes.length < MIN_COMPRESSED
        ? response.bytes
        : (response.encoded.get(encoding) ?? encode(state, response, encoding)),
    count(isHit) {
      if (isHit) state.hits += 1;
      else state.misses += 1;
    },
    report: () => ({
      hits: state.hits,
      misses: state.misses,
      entries: responses.size,
      bytes: responses.calculatedSize + requests.calculatedSize,
    }),
  };
}

interface State extends CacheOptions {
  /** The responses for the data version `version`, by key. */
  readonly responses: LRUCache<string, CachedResponse>;
  readonly requests: LRUCache<string, string>;
  /** The compressions in progress, by ETag and encoding. */
  readonly compressions: Map<string, Promise<Buffer>>;
  /** The maximum bytes for a single response, for all pending responses together, and for the request keys. */
  readonly maxShare: number;
  version: DataVersion;
  /** The bytes of all pending responses. The cache stores them after it has checked the data version. */
  pendingBytes: number;
  hits: number;
  misses: number;
}

/** The maximum share of the cache that a single response uses. */
const SHARE = 1 / 8;
/** The approximate memory of an entry in addition to the bytes of its response. */
const ENTRY_BYTES = 600;
const REQUEST_KEY_BYTES = 300;
/** The minimum size of a compressed response. */
const MIN_COMPRESSED = 1_024;
const MS_PER_DAY = 86_400_000;
/** The maximum difference between the clocks of the server and the database. */
const CLOCK_SKEW_MS = 60_000;

function createState(options: CacheOptions): State {
  const maxShare = Math.floor(options.maxBytes * SHARE);
  return {
    ...options,
    maxShare,
    responses: new LRUCache({ maxSize: options.maxBytes - maxShare, sizeCalculation: sizeOf }),
    requests: new LRUCache({ maxSize: maxShare, sizeCalculation: () => REQUEST_KEY_BYTES }),
    compressions: new Map(),
    version: null,
    pendingBytes: 0,
    hits: 0,
    misses: 0,
  };
}

function sizeOf({ bytes, encoded }: CachedResponse): number {
  return [...encoded.values()].reduce((sum, each) => sum + each.length, bytes.length + ENTRY_BYTES);
}

function find(state: State, key: string): CachedResponse | null | Promise<CachedResponse | null> {
  if (!state.responses.has(key)) return null;
  const version = state.versions.peek();
  return version === undefined
    ? state.versions.read().then((read) => findValid(state, key, read))
    : findValid(state, key, version);
}

function findValid(state: State, key: string, version: DataVersion): CachedResponse | null {
  if (version === null || state.isImporting()) return null;
  setVersion(state, version);
  const response = state.responses.get(key);
  if (!response) return null;
  return response.day === null || response.day === dayOf(state.now()) ? response : null;
}

/** Removes all responses if the data version has changed. The request keys remain valid. */
function setVersion(state: State, version: string): void {
  if (state.version === version) return;
  state.version = version;
  state.responses.clear();
}

async function store(
  state: State,
  key: string,
  response: CacheableResponse,
  { version, day }: ExecutionStart,
): Promise<void> {
  const size = response.bytes.length + ENTRY_BYTES;
  if (version === null || state.pendingBytes + size > state.maxShare) return;
  state.pendingBytes += size;
  // An import writes its data version last. An unchanged version proves that the whole response is of this version.
  const current = await state.versions.readAgain();
  state.pendingBytes -= size;
  if (current !== version || state.isImporting() || day !== dayOf(state.now())) return;
  if (response.day !== null && state.now() % MS_PER_DAY < CLOCK_SKEW_MS) return;
  setVersion(state, version);
  state.responses.set(key, { ...response, key, encoded: new Map() });
}

function encode(state: State, response: CachedResponse, encoding: Encoding): Promise<Buffer> {
  const name = `${response.etag} ${encoding}`;
  const running = state.compressions.get(name);
  if (running) return running;
  const compression = ENCODERS[encoding](response.bytes).finally(() => {
    state.compressions.delete(name);
  });
  state.compressions.set(name, compression);
  return compression.then((bytes) => {
    const cached = state.responses.peek(response.key);
    if (cached?.etag === response.etag) {
      const encoded = new Map(cached.encoded).set(encoding, bytes);
      state.responses.set(response.key, { ...cached, encoded });
    }
    return bytes;
  });
}

function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / MS_PER_DAY);
}
