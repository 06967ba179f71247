import type { Row } from '../../pothos-plugin-neo4j/index.ts';
import { AFTER_ALL, BEFORE_ALL } from './count-in-force.ts';

/** The numbers of rows that were certainly, and only possibly, in force in a period. */
export interface InForce {
  readonly count: number;
  readonly possible: number;
}

/** Rows that began, ended and were known in the same periods. Null for unknown periods. */
interface RowsInForce {
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  readonly known: readonly [number, number] | null;
  readonly countsFrom: number;
  readonly count: number;
}

/** Parses the rows of `countInForce`. */
export function readRowsInForce(rows: readonly Row[]): readonly RowsInForce[] {
  return rows.map((row) => {
    const [startFirst, startLast, endFirst, endLast, from, until, countsFrom, count] = row
      .slice(1)
      .map((each) => (each === null ? null : Number(each)));
    return {
      start: [startFirst ?? BEFORE_ALL, startLast ?? AFTER_ALL],
      end: [endFirst ?? BEFORE_ALL, endLast ?? AFTER_ALL],
      known: from == null || until == null ? null : [from, until],
      countsFrom: countsFrom ?? BEFORE_ALL,
      count: count ?? 0,
    };
  });
}

/**
 * Returns the first and the last period in which rows have a known bound. If rows can continue, the last is not before
 * the period of today. Null without any bound.
 */
export function rangeInForce(
  rows: readonly RowsInForce[],
  today: number,
): readonly [first: number, last: number] | null {
  const bounds = rows
    .flatMap(({ start, end, known }) => [...start, ...end, ...(known ?? [])])
    .filter((period) => period > BEFORE_ALL && period < AFTER_ALL);
  if (bounds.length === 0) return null;
  const [first, last] = bounds.reduce(
    ([low, high], each) => [Math.min(low, each), Math.max(high, each)],
    [AFTER_ALL, BEFORE_ALL],
  );
  const continues = rows.some(({ end }) => end[1] === AFTER_ALL);
  return [first, continues ? Math.max(last, today) : last];
}

/** Counts the rows in force in a period. */
export function countAt(rows: readonly RowsInForce[], at: number): InForce {
  let [count, possible] = [0, 0];
  for (const row of rows) {
    if (row.countsFrom > at) continue;
    if (isCertain(row, at)) count += row.count;
    else if (row.start[0] <= at && at <= row.end[1]) possible += row.count;
  }
  return { count, possible };
}

function isCertain({ start, end, known }: RowsInForce, at: number): boolean {
  return (start[1] <= at && at <= end[0]) || (known !== null && known[0] <= at && at <= known[1]);
}
