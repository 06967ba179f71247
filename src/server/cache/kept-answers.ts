import { LRUCache } from 'lru-cache';
import type { DataVersion, VersionWatch } from '../../neo4j/watch-version.ts';
import { ENCODERS, type Encoding } from './encodings.ts';

/** An answer without errors, as bytes. */
export interface Answer {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** The ETag of the answer, which is the same in all encodings. */
  readonly tag: string;
  /** The UTC day of an answer that depends on it, in days since 1970. Null for other answers. */
  readonly day: number | null;
}

/** A kept answer. */
export interface KeptAnswer extends Answer {
  readonly key: string;
  readonly version: string;
  /** The compressed bytes. */
  readonly encoded: ReadonlyMap<Encoding, Buffer>;
}

/** The state before an execution. */
export interface Beginning {
  readonly version: DataVersion;
  readonly day: number;
}

/** Answers that are kept in memory while the data does not change. */
export interface KeptAnswers {
  /** Returns the answer with a key, or null. Waits only if the version of the data was last read long ago. */
  find(key: string): KeptAnswer | null | Promise<KeptAnswer | null>;
  /** Returns the answer to exactly this request, or null. */
  findRequest(request: string): KeptAnswer | null | Promise<KeptAnswer | null>;
  /** Notes the key of the answer to a request. */
  addRequest(request: string, key: string): void;
  /** Returns the state before an execution. */
  begin(): Promise<Beginning>;
  /** Keeps an answer, unless the data has changed since its execution began. */
  keep(key: string, answer: Answer, beginning: Beginning): Promise<void>;
  /** Returns the bytes of an answer in an encoding, and keeps them too. */
  encode(answer: KeptAnswer, encoding: Encoding): Buffer | Promise<Buffer>;
  /** Counts a response with a kept or a new answer. */
  count(isKept: boolean): void;
  report(): KeepingReport;
}

/** The numbers of responses with kept and with new answers, and the kept answers with their size. */
export interface KeepingReport {
  readonly hits: number;
  readonly misses: number;
  readonly answers: number;
  readonly bytes: number;
}

/** The limits and surroundings of kept answers. */
export interface Keeping {
  readonly maxBytes: number;
  readonly versions: VersionWatch;
  /** Whether this process is importing data. */
  readonly isImporting: () => boolean;
  /** Returns the time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Creates an empty store of answers, which is bounded in bytes. The least recently used answers leave it first. */
export function createKeptAnswers(keeping: Keeping): KeptAnswers {
  const store = createStore(keeping);
  const { answers, requests } = store;
  return {
    find: (key) => find(store, key),
    findRequest(request) {
      const key = requests.get(request);
      return key === undefined ? null : find(store, key);
    },
    addRequest: (request, key) => {
      requests.set(request, key);
    },
    begin: async () => ({ version: await keeping.versions.read(), day: dayOf(keeping.now()) }),
    keep: (key, answer, beginning) => keep(store, key, answer, beginning),
    encode: (answer, encoding) =>
      encoding === 'identity' || answer.bytes.length < MIN_COMPRESSED
        ? answer.bytes
        : (answer.encoded.get(encoding) ?? encode(store, answer, encoding)),
    count(isKept) {
      if (isKept) store.hits += 1;
      else store.misses += 1;
    },
    report: () => ({
      hits: store.hits,
      misses: store.misses,
      answers: answers.size,
      bytes: answers.calculatedSize + requests.calculatedSize,
    }),
  };
}

interface Store extends Keeping {
  readonly answers: LRUCache<string, KeptAnswer>;
  readonly requests: LRUCache<string, string>;
  /** The compressions that are running, by key and encoding. */
  readonly encoding: Map<string, Promise<Buffer>>;
  /** The maximum size of an answer, of the answers that wait to be kept, and of the keys of requests. */
  readonly maxShare: number;
  /** The version of the data of all kept answers. */
  version: DataVersion;
  waitingBytes: number;
  hits: number;
  misses: number;
}

/** The share of the memory that a single answer can take. */
const SHARE = 1 / 8;
/** The approximate memory of an answer besides its bytes, and of the key of a request. */
const ANSWER_BYTES = 600;
const REQUEST_BYTES = 300;
/** Smaller answers are not compressed. */
const MIN_COMPRESSED = 1_024;
const MS_PER_DAY = 86_400_000;
/** The time after midnight in which the clock of the database may still show the day before. */
const CLOCK_SKEW_MS = 60_000;

function createStore(keeping: Keeping): Store {
  const maxShare = Math.floor(keeping.maxBytes * SHARE);
  return {
    ...keeping,
    maxShare,
    answers: new LRUCache({ maxSize: keeping.maxBytes - maxShare, sizeCalculation: sizeOf }),
    requests: new LRUCache({ maxSize: maxShare, sizeCalculation: () => REQUEST_BYTES }),
    encoding: new Map(),
    version: null,
    waitingBytes: 0,
    hits: 0,
    misses: 0,
  };
}

function sizeOf({ bytes, encoded }: KeptAnswer): number {
  return [...encoded.values()].reduce(
    (sum, each) => sum + each.length,
    bytes.length + ANSWER_BYTES,
  );
}

function find(store: Store, key: string): KeptAnswer | null | Promise<KeptAnswer | null> {
  const answer = store.answers.get(key);
  if (!answer) return null;
  const version = store.versions.peek();
  return version === undefined
    ? store.versions.read().then((read) => checkValid(store, answer, read))
    : checkValid(store, answer, version);
}

function checkValid(store: Store, answer: KeptAnswer, version: DataVersion): KeptAnswer | null {
  if (version === null || store.isImporting()) return null;
  enterVersion(store, version);
  if (answer.version !== version) return null;
  return answer.day === null || answer.day === dayOf(store.now()) ? answer : null;
}

/** Drops all answers if the data has changed. Requests keep the keys of their answers. */
function enterVersion(store: Store, version: string): void {
  if (store.version === version) return;
  store.version = version;
  store.answers.clear();
}

async function keep(
  store: Store,
  key: string,
  answer: Answer,
  { version, day }: Beginning,
): Promise<void> {
  const size = answer.bytes.length + ANSWER_BYTES;
  const { versions, maxShare } = store;
  if (version === null || store.waitingBytes + size > maxShare) return;
  store.waitingBytes += size;
  // An import writes its new version last. If it is the same afterwards, the answer is of one version.
  const current = await versions.readAgain();
  store.waitingBytes -= size;
  if (current !== version || store.isImporting() || day !== dayOf(store.now())) return;
  if (answer.day !== null && store.now() % MS_PER_DAY < CLOCK_SKEW_MS) return;
  enterVersion(store, version);
  store.answers.set(key, { ...answer, key, version, encoded: new Map() });
}

function encode(store: Store, answer: KeptAnswer, encoding: Encoding): Promise<Buffer> {
  const name = `${answer.tag} ${encoding}`;
  const running = store.encoding.get(name);
  if (running) return running;
  const started = ENCODERS[encoding](answer.bytes).finally(() => {
    store.encoding.delete(name);
  });
  store.encoding.set(name, started);
  return started.then((bytes) => {
    const kept = store.answers.peek(answer.key);
    if (kept?.tag === answer.tag) {
      const encoded = new Map(kept.encoded).set(encoding, bytes);
      store.answers.set(answer.key, { ...kept, encoded });
    }
    return bytes;
  });
}

function dayOf(milliseconds: number): number {
  return Math.floor(milliseconds / MS_PER_DAY);
}
