import { hash } from 'node:crypto';

/** A map from texts to integers that stores only a 64-bit hash of each text. One million texts use 25 to 50 MB. */
export interface HashIndex {
  readonly size: number;
  get(text: string): number | undefined;
  set(text: string, value: number): void;
}

/** Creates an empty index that grows as needed. */
export function createHashIndex(): HashIndex {
  let table = createTable(1024);
  let size = 0;
  const hashOf = openHashing();
  return {
    get size() {
      return size;
    },
    get(text) {
      const place = find(table, hashOf(text));
      return isFree(table, place) ? undefined : table.values[place];
    },
    set(text, value) {
      if (size > table.values.length * FULL) table = grow(table);
      const key = hashOf(text);
      const place = find(table, key);
      if (isFree(table, place)) size += 1;
      put(table, place, key, value);
    },
  };
}

const FULL = 0.6;

interface Table {
  /** The two halves of each hash. Free slots contain zeros. */
  readonly keys: Uint32Array;
  readonly values: Int32Array;
}

interface Key {
  readonly high: number;
  readonly low: number;
}

function createTable(places: number): Table {
  return { keys: new Uint32Array(2 * places), values: new Int32Array(places) };
}

/** Returns a function that computes the hash of a text. It caches the hashes of recent texts. */
function openHashing(): (text: string) => Key {
  const recent = new Map<string, Key>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const key = hashText(text);
    if (recent.size === RECENT) recent.clear();
    recent.set(text, key);
    return key;
  };
}

// The index reads each value before setting it, and many rows refer to the same nodes.
const RECENT = 2_000;

function hashText(text: string): Key {
  const bytes = hash('sha1', text, 'buffer');
  // Hashes are never 0, because 0 marks a free slot.
  return { high: bytes.readUInt32LE(0) || 1, low: bytes.readUInt32LE(4) };
}

function find({ keys, values }: Table, { high, low }: Key): number {
  let place = low % values.length;
  while (keys[2 * place] !== 0 && (keys[2 * place] !== high || keys[2 * place + 1] !== low))
    place = (place + 1) % values.length;
  return place;
}

function isFree({ keys }: Table, place: number): boolean {
  return keys[2 * place] === 0;
}

function put({ keys, values }: Table, place: number, { high, low }: Key, value: number): void {
  keys[2 * place] = high;
  keys[2 * place + 1] = low;
  values[place] = value;
}

function grow(table: Table): Table {
  const larger = createTable(2 * table.values.length);
  for (const [place, value] of table.values.entries()) {
    if (isFree(table, place)) continue;
    const key = { high: table.keys[2 * place] ?? 0, low: table.keys[2 * place + 1] ?? 0 };
    put(larger, find(larger, key), key, value);
  }
  return larger;
}
