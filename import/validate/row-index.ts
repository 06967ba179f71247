import { createHashIndex } from './hash-index.ts';
import type { GraphRecord } from '../record/record.ts';
import { endsOf, nameNode, originOfRecord, targetOf } from '../record/target.ts';

/** The position of a row: the number of its file and its line. */
interface RowPlace {
  readonly input: number;
  readonly line: number;
}

/**
 * The hashes of the origins and targets of all rows. The first pass collects them; later passes use them to detect
 * stale data.
 */
export interface RowIndex {
  /** The number of rows. */
  readonly size: number;
  /** Adds a row. Returns its number and, if an earlier row has the same origin, the position of that row. */
  add(place: RowPlace, origin: string): { readonly row: number; readonly earlier?: RowPlace };
  refuse(row: number): void;
  isRefused(row: number): boolean;
  /** Adds the records of the row with this number. */
  addRecords(row: number, records: readonly GraphRecord[]): void;
  placeOf(row: number): RowPlace;
  /** Returns the number of the row with an origin. */
  rowOf(origin: string): number | undefined;
  /** Returns whether a record with this origin describes this target. */
  hasRecord(origin: string, target: string): boolean;
  /**
   * Returns whether any record describes this target. A node that is only the end of relationships is not described.
   */
  isDescribed(target: string): boolean;
  /**
   * Returns the number of the last row that affects a target, including as the end of a relationship; -1 if there is
   * none.
   */
  lastRowOn(target: string): number;
}

/** Creates an index without rows. */
export function openRowIndex(): RowIndex {
  const rows = createHashIndex();
  const rowOfRecord = createHashIndex();
  const touched = createHashIndex();
  const places = createNumbers();
  const refused = new Set<number>();
  const placeOf = (row: number): RowPlace => ({
    input: places.get(2 * row),
    line: places.get(2 * row + 1),
  });
  const touch = (target: string, row: number, sign: number): void => {
    const before = touched.get(target) ?? 2 * NO_ROW;
    const last = Math.max(before >> 1, row);
    touched.set(target, 2 * last + ((before & DESCRIBED) | sign));
  };
  return {
    get size() {
      return places.size / 2;
    },
    add({ input, line }, origin) {
      const row = places.size / 2;
      places.push(input);
      places.push(line);
      const earlier = rows.get(origin);
      if (earlier !== undefined) return { row, earlier: placeOf(earlier) };
      rows.set(origin, row);
      return { row };
    },
    refuse(row) {
      refused.add(row);
    },
    isRefused: (row) => refused.has(row),
    addRecords(row, records) {
      for (const record of records) {
        const [origin, target] = [originOfRecord(record), targetOf(record)];
        rowOfRecord.set(nameRecord(origin, target), row);
        // If several rows share an origin, it is assigned to the first of them.
        if (row !== NO_ROW && rows.get(origin) === undefined) rows.set(origin, row);
        touch(target, row, DESCRIBED);
        for (const end of endsOf(record)) touch(nameNode(end), row, 0);
      }
    },
    placeOf,
    rowOf: (origin) => rows.get(origin),
    hasRecord: (origin, target) => rowOfRecord.get(nameRecord(origin, target)) !== undefined,
    isDescribed: (target) => ((touched.get(target) ?? 0) & DESCRIBED) !== 0,
    lastRowOn: (target) => (touched.get(target) ?? 2 * NO_ROW) >> 1,
  };
}

/** The row number of the records of a manifest. They belong to no row. */
export const NO_ROW = -1;

// The lowest bit of a target's value. The other bits are the number of a row.
const DESCRIBED = 1;

function nameRecord(origin: string, target: string): string {
  return `${origin}\n${target}`;
}

/** Creates a list of integers that uses four bytes per integer. */
function createNumbers() {
  let numbers = new Uint32Array(1024);
  let size = 0;
  return {
    get size() {
      return size;
    },
    push(value: number): void {
      if (size === numbers.length) {
        const larger = new Uint32Array(2 * size);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[size] = value;
      size += 1;
    },
    get: (index: number): number => numbers[index] ?? 0,
  };
}
