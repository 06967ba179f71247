import { createHashIndex } from './hash-index.ts';
import type { ClaimRecord, GraphRecord } from '../record/record.ts';
import { firstDay, lastDay } from '../table/span.ts';
import { nameBetween } from '../record/target.ts';

/** Finds periods of one link that definitely overlap although one source lists them separately. */
export interface Overlaps {
  /** Adds the records of a row, and returns the earlier lines of its source that it overlaps with. */
  add(source: string, line: number, records: readonly GraphRecord[]): readonly string[];
}

/** An empty collection. It keeps a few numbers per period. */
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
  /** The days between which it definitely held, as numbers. */
  readonly from: number;
  readonly until: number;
  /** The position of the previous period of the same relationship. */
  readonly previous: number;
}

const NONE = -1;

// A row with several sources is one period; a comment on another row is none.
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

// Far more periods of one relationship than any table has: beyond that, only the last ones are compared.
const LOOK_BACK = 50;

function findOverlap(periods: readonly Period[], period: Period): Period | undefined {
  let other = periods[period.previous];
  for (let steps = 0; other !== undefined && steps < LOOK_BACK; steps += 1) {
    if (period.from < other.until && other.from < period.until) return other;
    other = periods[other.previous];
  }
  return undefined;
}
