import type { ClaimRules } from './claim.ts';
import {
  compareConfidences,
  compareTexts,
  isDated,
  measureRecord,
  writeDates,
  type ClaimRecord,
} from './claim-record.ts';
import { doesContradict } from './dated-claims.ts';
import { isAgreed } from './given-date.ts';
import { sortByKey } from './sort-by-key.ts';

/**
 * Groups the records of an item so that the records of each group agree. The preferred group comes first, followed by
 * its rivals.
 */
export function groupRivals(
  records: readonly ClaimRecord[],
  rules: ClaimRules,
): readonly (readonly ClaimRecord[])[] {
  const groups: ClaimRecord[][] = [];
  for (const record of rankRecords(records, rules)) {
    const group = groups.find(
      (members) =>
        members.every((member) => doAgree(member, record, rules)) &&
        (members === groups[0] || members.some((member) => doShare(member, record))),
    );
    if (group) group.push(record);
    if (!group) groups.push([record]);
  }
  return groups;
}

/** Sorts records by precedence. The result does not depend on their given order. */
export function rankRecords(
  records: readonly ClaimRecord[],
  rules: ClaimRules,
): readonly ClaimRecord[] {
  return sortByKey(
    records,
    (record) => ({
      record,
      support: countSources(records.filter((other) => doAgree(record, other, rules))),
      text: writeRecord(record),
    }),
    (one, other) =>
      Number(one.record.isContesting) - Number(other.record.isContesting) ||
      Number(isDated(other.record)) - Number(isDated(one.record)) ||
      other.record.preference - one.record.preference ||
      compareConfidences(one.record.confidence, other.record.confidence) ||
      other.support - one.support ||
      measureRecord(one.record) - measureRecord(other.record) ||
      compareTexts(one.text, other.text),
  );
}

/** Returns whether two records agree on every date and contested property that both give. */
function doAgree(one: ClaimRecord, other: ClaimRecord, rules: ClaimRules): boolean {
  const isContested = one.subject === other.subject && one.isContesting !== other.isContesting;
  return (
    !isContested &&
    !doesContradict(one, other, rules) &&
    isAgreed(one.start, other.start) &&
    isAgreed(one.end, other.end) &&
    Object.entries(one.dates).every(([name, text]) => isAgreed(text, other.dates[name] ?? '')) &&
    Object.entries(one.contested).every(
      ([name, value]) => (other.contested[name] ?? value) === value,
    )
  );
}

// Records that share no date stay in separate rival groups, because no source gives both dates.
function doShare(one: ClaimRecord, other: ClaimRecord): boolean {
  return (
    (one.start !== '' && other.start !== '') ||
    (one.end !== '' && other.end !== '') ||
    Object.entries(one.dates).some(([name, text]) => text !== '' && other.dates[name]) ||
    Object.keys(one.contested).some((name) => name in other.contested)
  );
}

function countSources(records: readonly ClaimRecord[]): number {
  return new Set(records.flatMap(({ claims }) => claims.map(({ source }) => source))).size;
}

function writeRecord(record: ClaimRecord): string {
  const { start, end, dates, contested, origin, knownDays, isReopening } = record;
  return JSON.stringify([
    start,
    end,
    writeDates(dates),
    origin,
    knownDays,
    isReopening,
    contested,
    record.subject,
    record.isContesting,
  ]);
}
