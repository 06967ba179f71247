import { isPossibleAt, type Span } from '../dates/as-of.ts';
import { computeTime, type FactTime, type TimeRules } from './bounds.ts';
import type { ClaimRules } from './claim.ts';
import { isDated, type ClaimRecord } from './claim-record.ts';
import { mergeGroup } from './merged-values.ts';

/**
 * Whether one record has dates and the other, undated one contradicts them: with a known day outside these dates, or
 * with a known day within them and a value that cannot hold at the same time.
 */
export function doesContradict(one: ClaimRecord, other: ClaimRecord, rules: ClaimRules): boolean {
  const [dated, known] = isDated(one) ? [one, other] : [other, one];
  if (!isDated(dated) || isDated(known) || known.knownDays.knownUntil === '') return false;
  if (known.subject !== known.origin || dated.subject !== dated.origin) return false;
  const wasValid = isPossibleAt(computeBounds(dated, rules), findSpan(known, rules));
  if (!isKeptApart(dated, known, rules)) return !wasValid;
  return wasValid && !isBeside(dated, rules) && !isBeside(known, rules);
}

/** Whether two records have values of a property that cannot be mixed in one fact. */
export function isKeptApart(
  one: ClaimRecord,
  other: ClaimRecord,
  { keepsApart }: ClaimRules,
): boolean {
  if (keepsApart === undefined) return false;
  const [word, otherWord] = [one, other].map((each) => readProperty(each, keepsApart.property));
  if (word === undefined || otherWord === undefined || word === otherWord) return false;
  return keepsApart.value === undefined || [word, otherWord].includes(keepsApart.value);
}

/** Returns the days that a record covers. A record without dates covers only its known days. */
export function findSpan(record: ClaimRecord, rules: TimeRules): Span {
  const { knownFrom, knownUntil } = record.knownDays;
  if (!isDated(record) && knownUntil) return { first: knownFrom || knownUntil, last: knownUntil };
  const { startEarliest, endLatest } = computeBounds(record, rules);
  return { first: startEarliest, last: endLatest };
}

/** Returns the earliest and latest days on which the fact of a single record began and ended. */
export function computeBounds(record: ClaimRecord, rules: TimeRules): FactTime {
  return computeTime(mergeGroup([record]), rules);
}

function isBeside(record: ClaimRecord, { keepsApart }: ClaimRules): boolean {
  if (keepsApart === undefined) return false;
  const word = readProperty(record, keepsApart.property);
  return typeof word === 'string' && (keepsApart.beside ?? []).includes(word);
}

function readProperty(
  record: ClaimRecord,
  property: string,
): string | number | boolean | undefined {
  return record.claims.find(({ properties }) => property in properties)?.properties[property];
}
