import { readAsOf } from '../dates/as-of.ts';
import { makeItem, type Item, computeItemTime } from './assemble-facts.ts';
import type { ClaimRules } from './claim.ts';
import { compareTexts, type ClaimRecord } from './claim-record.ts';
import { isAgreed } from './given-date.ts';

/** Splits records into items that begin with an opening and end with a break. The last item is open. */
export function openClosePeriods(
  records: readonly ClaimRecord[],
  rules: ClaimRules,
): readonly Item[] {
  const periods: Period[] = [];
  for (const change of listChanges(records)) takeChange(periods, change);
  return closePeriods(placeUndated(periods, records), rules);
}

interface Period {
  readonly records: ClaimRecord[];
  readonly openings: Change[];
  readonly isAfterBreak: boolean;
  isBroken: boolean;
}

interface Change {
  readonly record: ClaimRecord;
  readonly kind: 'opening' | 'reopening' | 'break';
  readonly day: string;
}

function listChanges(records: readonly ClaimRecord[]): readonly Change[] {
  const reopenings = records.filter(({ start, isReopening }) => start !== '' && isReopening);
  const changes = records.flatMap((record) => [
    ...listOpenings(record, reopenings),
    ...listBreaks(record),
  ]);
  return changes.toSorted((one, other) => compareTexts(writeChange(one), writeChange(other)));
}

// An opening with the same date as a reopening is a reopening, even if its source does not describe it as one.
function listOpenings(record: ClaimRecord, reopenings: readonly ClaimRecord[]): readonly Change[] {
  if (record.start === '') return [];
  const isReopening = reopenings.some(({ start }) => isAgreed(start, record.start));
  const { first, last } = readAsOf(record.start);
  // The latest day sorts a reopening with an imprecise date after the break that it ends.
  return [
    isReopening
      ? { record, kind: 'reopening', day: last }
      : { record, kind: 'opening', day: first },
  ];
}

function listBreaks(record: ClaimRecord): readonly Change[] {
  if (record.end === '' || record.end === '..') return [];
  return [{ record, kind: 'break', day: readAsOf(record.end).first }];
}

function writeChange({ record, kind, day }: Change): string {
  const place = { opening: 0, break: 1, reopening: 2 }[kind];
  return JSON.stringify([day, place, record.start, record.end, record.origin]);
}

function takeChange(periods: Period[], change: Change): void {
  const current = periods.at(-1);
  if (change.kind === 'break') {
    takeBreak(periods, change);
    return;
  }
  if (current && !doesBegin(current, change)) {
    current.records.push(change.record);
    current.openings.push(change);
    return;
  }
  const isAfterBreak = current?.isBroken ?? false;
  periods.push({ records: [change.record], openings: [change], isAfterBreak, isBroken: false });
}

function takeBreak(periods: Period[], { record }: Change): void {
  const current = periods.at(-1);
  if (current?.records.includes(record)) current.isBroken = true;
  if (record.start !== '') return;
  if (!current)
    periods.push({ records: [record], openings: [], isAfterBreak: false, isBroken: true });
  if (!current) return;
  current.records.push(record);
  current.isBroken = true;
}

function doesBegin(current: Period, { record, kind }: Change): boolean {
  if (current.isBroken) return true;
  if (kind === 'opening') return false;
  const reopenings = current.openings.filter((opening) => opening.kind === 'reopening');
  if (reopenings.some((opening) => isAgreed(opening.record.start, record.start))) return false;
  // Two files can give different days for the same reopening. Within one file, they are two reopenings.
  const isRival = reopenings.every((opening) => opening.record.file !== record.file);
  return !(current.isAfterBreak && isRival);
}

// Records without an opening or a break belong to the last period, which has no end that they could contradict.
function placeUndated(
  periods: readonly Period[],
  records: readonly ClaimRecord[],
): readonly (readonly ClaimRecord[])[] {
  const placed = new Set(periods.flatMap((period) => period.records));
  const undated = records.filter((record) => !placed.has(record));
  const dated = periods.map((period) => period.records);
  if (undated.length === 0) return dated;
  return [...dated.slice(0, -1), [...(dated.at(-1) ?? []), ...undated]];
}

function closePeriods(
  periods: readonly (readonly ClaimRecord[])[],
  rules: ClaimRules,
): readonly Item[] {
  return periods.map((records, index) => {
    const next = periods[index + 1];
    if (next === undefined) return { ...makeItem(records), defaultEnd: '..' };
    const { startLatest } = computeItemTime(makeItem(next), rules);
    return { ...makeItem(records), defaultEndLimit: startLatest };
  });
}
