import { FIRST_DAY, LAST_DAY } from '../dates/day.ts';
import { readEdtf } from '../dates/read-edtf.ts';

/** The first and the last day that a date said by a source may mean. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

/** The days that an EDTF text may mean; a side without a bound reaches to the last day there is. */
export function readRange(text: string): DayRange {
  const { earliest, latest } = readEdtf(text);
  return { earliest: earliest ?? FIRST_DAY, latest: latest ?? LAST_DAY };
}

/** Whether two sources agree: one range holds the other; what is not said agrees with all, open only with open. */
export function isAgreed(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true;
  if (one === '..' || other === '..') return false;
  const [left, right] = [readRange(one), readRange(other)];
  return holds(left, right) || holds(right, left);
}

/** The finest of the dates said, the first of them among equally fine ones; empty when none is said. */
export function findFinest(texts: readonly string[]): string {
  const said = texts.filter((text) => text !== '');
  return said.reduce((best, text) => (measure(text) < measure(best) ? text : best), said[0] ?? '');
}

/** How many days a date may mean, in milliseconds; what is not said is the coarsest of all. */
export function measure(text: string): number {
  if (text === '') return Number.MAX_SAFE_INTEGER;
  if (text === '..') return 0;
  const { earliest, latest } = readRange(text);
  return Date.parse(latest) - Date.parse(earliest);
}

function holds(outer: DayRange, inner: DayRange): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}
