import { isPossibleAt, type Span } from '../dates/as-of.ts';
import { computeTime, type FactTime, type TimeRules } from './bounds.ts';
import type { ClaimRules } from './claim.ts';
import { isDated, type ClaimRecord } from './claim-record.ts';
import { mergeGroup } from './merged-values.ts';

/**
 * Returns whether a record without dates contradicts a record with dates. It does if its known days are outside these
 * dates, or if they are within these dates and its value cannot apply at the same time.
 */
export function doesContradict(one: ClaimRecord, other: ClaimRecord, rules: ClaimRules): boolean {
  const [dated, known] = isDated(one) ? [one, other] : [other, one];
  if (!isDated(dated) || isDated(known) || known.knownDays.knownUntil === '') return false;
  if (known.subject !== known.origin || dated.subject !== dated.origin) return false;
  const wasValid = isPossibleAt(computeBounds(dated, rules), findSpan(known, rules));
  if (!isKeptApart(dated, known, rules)) return !wasValid;
  return wasValid && !isBeside(dated, rules) && !isBeside(known, rules);
}

/** Returns whether two records have property values that belong to different facts. */
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

/** Returns the days that a record covers. A record without dates only covers its known days. */
export function findSpan(record: ClaimRecord, rules: TimeRules): Span {
  const { knownFrom, knownUntil } = record.knownDays;
  if (!isDated(record) && knownUntil) return { first: knownFrom || knownUntil, last: knownUntil };
  const { startEarliest, endLatest } = computeBounds(record, rules);
  return { first: startEarliest, last: endLatest };
}

/** Returns the dates of a fact that is based on a single record. */
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
