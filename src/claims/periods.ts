import { isCertainAt, isPossibleAt } from '../dates/as-of.ts';
import { computeItemTime, makeItem, type Item } from './assemble-facts.ts';
import type { ClaimRules } from './claim.ts';
import { compareTexts, isDated, type ClaimRecord } from './claim-record.ts';
import { computeBounds, doesContradict, findSpan, isKeptApart } from './dated-claims.ts';
import { rankRecords } from './group-rivals.ts';
import { isAgreed } from './given-date.ts';
import { sortByKey } from './sort-by-key.ts';

/**
 * Splits records into periods in chronological order. Combines records from different files about the same period or
 * day.
 */
export function splitPeriods(records: readonly ClaimRecord[], rules: ClaimRules): readonly Item[] {
  const periods: ClaimRecord[][] = [];
  for (const record of orderRecords(records, rules)) {
    const period = findPeriod(periods, record, rules);
    if (period) period.push(record);
    if (!period) periods.push([record]);
  }
  return sortByKey(periods.map(makeItem), (item) => writeTime(item, rules), compareTexts);
}

function writeTime(item: Item, rules: ClaimRules): string {
  const time = computeItemTime(item, rules);
  const { startEarliest, startLatest, endEarliest, endLatest } = time;
  const origins = item.records.map(({ origin }) => origin).toSorted();
  const days = [startEarliest, startLatest, endEarliest, endLatest];
  return JSON.stringify([...days, time.knownFrom, time.knownUntil, ...origins]);
}

// Dated records come first, then records with known days only, then records without any days, then comments on other
// records.
function orderRecords(records: readonly ClaimRecord[], rules: ClaimRules): readonly ClaimRecord[] {
  return [0, 1, 2, 3].flatMap((place) =>
    rankRecords(
      records.filter((record) => findPlace(record) === place),
      rules,
    ),
  );
}

function findPlace(record: ClaimRecord): number {
  if (record.subject !== record.origin) return 3;
  if (isDated(record)) return 0;
  return record.knownDays.knownUntil || record.knownDays.knownFrom ? 1 : 2;
}

function findPeriod(
  periods: readonly ClaimRecord[][],
  record: ClaimRecord,
  rules: ClaimRules,
): ClaimRecord[] | undefined {
  const own = periods.find((period) => period.some(({ subject }) => subject === record.subject));
  if (own) return own;
  const candidates = periods
    .filter((period) => period.every((member) => mayJoin(member, record, rules)))
    .map((period) => ({
      period,
      score: ratePeriod(period, record, rules),
      start: computeItemTime(makeItem(period), rules).startEarliest,
    }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || compareTexts(other.start, one.start));
  return candidates[0]?.period ?? findContradicted(periods, record, rules);
}

/**
 * Returns the period whose dates an undated record contradicts. Prefers a period that held on the days of the record,
 * then the period that began last.
 */
function findContradicted(
  periods: readonly ClaimRecord[][],
  record: ClaimRecord,
  rules: ClaimRules,
): ClaimRecord[] | undefined {
  const found = periods
    .filter((period) => period.some((member) => doesContradict(member, record, rules)))
    .map((period) => ({
      period,
      isThen: period.some((member) => doOverlap(member, record, rules)),
      start: computeItemTime(makeItem(period), rules).startEarliest,
    }));
  const [first] = found.toSorted(
    (one, other) =>
      Number(other.isThen) - Number(one.isThen) || compareTexts(other.start, one.start),
  );
  return first?.period;
}

function mayJoin(member: ClaimRecord, record: ClaimRecord, rules: ClaimRules): boolean {
  const isComment = record.subject !== record.origin || member.subject !== member.origin;
  if (member.file === record.file && !isComment) return false;
  if (isKeptApart(member, record, rules)) return false;
  return rules.form === 'moments' || doOverlap(member, record, rules);
}

function doOverlap(member: ClaimRecord, record: ClaimRecord, rules: ClaimRules): boolean {
  return isPossibleAt(computeBounds(member, rules), findSpan(record, rules));
}

// Returns how well a record fits a period. 0 means that it does not fit.
function ratePeriod(
  period: readonly ClaimRecord[],
  record: ClaimRecord,
  rules: ClaimRules,
): number {
  if (findPlace(record) !== 1) return 1 + countAgreements(period, record);
  const span = findSpan(record, rules);
  const isCertain = period.some((member) => isCertainAt(computeBounds(member, rules), span));
  if (!period.some(isDated)) return isCertain ? 1 : 0;
  return isCertain ? 3 : 2;
}

function countAgreements(period: readonly ClaimRecord[], record: ClaimRecord): number {
  const pairs = period.flatMap(({ start, end }) => [
    [start, record.start] as const,
    [end, record.end] as const,
  ]);
  return pairs.filter(([one, other]) => one !== '' && other !== '' && isAgreed(one, other)).length;
}
