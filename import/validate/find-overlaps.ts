import { createHashIndex } from './hash-index.ts';
import type { ClaimRecord, GraphRecord } from '../record/record.ts';
import { firstDay, lastDay } from '../table/span.ts';
import { nameBetween } from '../record/target.ts';

/** Finds periods of one relationship that certainly overlap although the same source lists them separately. */
export interface Overlaps {
  /**
   * Adds the records of a row. Returns a message for each earlier line of the same source with an overlapping period.
   */
  add(source: string, line: number, records: readonly GraphRecord[]): readonly string[];
}

/** Creates an empty collection. It stores a few numbers per period. */
export function openOverlaps(): Overlaps {
  const latest = createHashIndex();
  const periods: Period[] = [];
  return {
    add(source, line, records) {
      const found: string[] = [];
      for (const claim of periodsIn(records)) {
        const name = `${source}|${nameKind(claim)}`;
        const period = makePeriod(claim, line, latest.get(name) ?? NONE);
        const other = findOverlap(periods, period);
        if (other !== undefined)
          found.push(
            `${claim.from.key} ${claim.link.type} ${claim.to.key} overlaps line ${other.line}`,
          );
        latest.set(name, periods.length);
        periods.push(period);
      }
      return found;
    },
  };
}

interface Period {
  readonly line: number;
  /** The first and last day of certain validity, as numbers. */
  readonly from: number;
  readonly until: number;
  /** The position of the previous period of the same relationship. */
  readonly previous: number;
}

const NONE = -1;

// A row with several sources is one period. Comments on other rows are not periods.
function periodsIn(records: readonly GraphRecord[]): readonly ClaimRecord[] {
  const periods = new Map<string, ClaimRecord>();
  for (const record of records) {
    if (record.kind !== 'claim' || record.link.claims.form !== 'periods') continue;
    const { start, about } = record.claim;
    if (start === '' || start === '..' || about !== undefined) continue;
    if (!periods.has(nameKind(record))) periods.set(nameKind(record), record);
  }
  return [...periods.values()];
}

function nameKind(record: ClaimRecord): string {
  const { keepsApart } = record.link.claims;
  const apart = keepsApart === undefined ? '' : record.claim.properties[keepsApart.property];
  return `${nameBetween(record)}|${String(apart ?? '')}`;
}

function makePeriod({ claim }: ClaimRecord, line: number, previous: number): Period {
  const from = toNumber(lastDay(claim.start));
  const until = claim.end === '' ? from : toNumber(firstDayOfEnd(claim.end));
  return { line, from, until, previous };
}

function firstDayOfEnd(end: string): string {
  return end === '..' ? lastDay(end) : firstDay(end);
}

function toNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

// Far above the number of periods of a relationship in any table. Only the last periods are compared.
const LOOK_BACK = 50;

function findOverlap(periods: readonly Period[], period: Period): Period | undefined {
  let other = periods[period.previous];
  for (let steps = 0; other !== undefined && steps < LOOK_BACK; steps += 1) {
    if (period.from < other.until && other.from < period.until) return other;
    other = periods[other.previous];
  }
  return undefined;
}
