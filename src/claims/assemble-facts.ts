import { computeTime, type FactTime } from './bounds.ts';
import type { Claim, ClaimRules, Fact } from './claim.ts';
import { sortClaims, writeDates, type ClaimRecord } from './claim-record.ts';
import { completeRival, draftGroup, type Draft } from './draft.ts';
import { groupRivals } from './group-rivals.ts';
import { judgeGroup } from './judge-group.ts';

/** One spell of a link between two nodes: the records about it, and what is known of its end from elsewhere. */
export interface Item {
  readonly records: readonly ClaimRecord[];
  /** The end where no source says one: `..` for the last of many turns; empty = unknown. */
  readonly unsaidEnd: '' | '..';
  /** The day after which it cannot have lasted, where no source says an end; empty = no such bound. */
  readonly unsaidEndLimit: string;
}

/** An item of which no more is known than its records say. */
export function makeItem(records: readonly ClaimRecord[]): Item {
  return { records, unsaidEnd: '', unsaidEndLimit: '' };
}

/** The facts about one item, the preferred one first. */
export function assembleFacts(item: Item, number: number, rules: ClaimRules): readonly Fact[] {
  const claimKey = [rules.kind, rules.from, rules.to, number].join('|');
  const groups = groupRivals(item.records);
  const [preferred, ...rivals] = groups.map(draftGroup);
  if (preferred === undefined) return [];
  const completed = [
    preferred,
    ...rivals.map((draft) => completeRival(draft, preferred, rules.form)),
  ];
  const keys = nameFacts(claimKey, [preferred, ...rivals]);
  return groups.flatMap((records, index) => {
    const [draft, factKey] = [completed[index], keys[index]];
    if (draft === undefined || factKey === undefined) return [];
    const time = computeTime(endUnsaid(draft, item), rules.form);
    const confidence = judgeGroup(records, draft, item.records);
    const rank = index === 0 ? 'PREFERRED' : 'NORMAL';
    return [{ claimKey, factKey, rank, ...time, ...describeGroup(records, draft), confidence }];
  });
}

/** When the preferred fact of an item holds. */
export function computeItemTime(item: Item, form: ClaimRules['form']): FactTime {
  return computeTime(endUnsaid(draftGroup(groupRivals(item.records)[0] ?? []), item), form);
}

function endUnsaid(draft: Draft, { unsaidEnd, unsaidEndLimit }: Item): Draft {
  if (draft.end !== '' || draft.isCensored) return draft;
  const limits = [draft.notAfter, unsaidEndLimit].filter((day) => day !== '').toSorted();
  return { ...draft, end: unsaidEnd, notAfter: limits[0] ?? '' };
}

// The value as the group itself says it, so that no other claim can change the key; a repeated one is numbered.
function nameFacts(claimKey: string, drafts: readonly Draft[]): readonly string[] {
  const values = drafts.map(({ start, end, dates }) => `${start}/${end}|${writeDates(dates)}`);
  return values.map((value, index) => {
    const repeats = values.slice(0, index).filter((other) => other === value).length;
    return `${claimKey}|${value}${repeats > 0 ? `|${repeats + 1}` : ''}`;
  });
}

function describeGroup(
  records: readonly ClaimRecord[],
  { dates, properties }: Draft,
): Pick<Fact, 'dates' | 'properties' | 'sources' | 'claims'> {
  const claims = sortClaims(records.flatMap((record) => record.claims));
  return { dates, properties, sources: listSources(claims), claims };
}

function listSources(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.map(({ source }) => source))];
}
