import { laterDay } from '../dates/day.ts';
import { computeTime, findValidDays, type FactTime } from './bounds.ts';
import type { ClaimRules, Fact } from './claim.ts';
import { listSources, sortClaims, writeDates, type ClaimRecord } from './claim-record.ts';
import { mergeGroup, type MergedValues } from './merged-values.ts';
import { groupRivals } from './group-rivals.ts';
import { judgeGroup } from './judge-group.ts';
import { boundByLives, findOwnStart, isOutsideLives } from './lives.ts';

/** A period of a relationship between two nodes: the records about it, and the end that follows from other items. */
export interface Item {
  readonly records: readonly ClaimRecord[];
  /** The end if no source gives one: `..` if the item is the last of several periods. Empty if unknown. */
  readonly defaultEnd: '' | '..';
  /** The last day on which it can have held if no source gives an end. Empty if there is no bound. */
  readonly defaultEndLimit: string;
}

/** Creates an item whose end follows from its own records only. */
export function makeItem(records: readonly ClaimRecord[]): Item {
  return { records, defaultEnd: '', defaultEndLimit: '' };
}

/** Returns the facts of an item, the preferred one first. Each fact uses only its own records. */
export function assembleFacts(item: Item, number: number, rules: ClaimRules): readonly Fact[] {
  const claimKey = [rules.kind, rules.from, rules.to, number].join('|');
  const groups = groupRivals(item.records, rules);
  const drafts = groups.map(mergeGroup);
  const keys = nameFacts(claimKey, drafts);
  return groups.flatMap((records, index) => {
    const [draft, factKey] = [drafts[index], keys[index]];
    if (draft === undefined || factKey === undefined) return [];
    const time = computeTime(applyDefaultEnd(draft, item, rules), rules);
    const confidence = judgeGroup(records, draft, item.records);
    const isPreferred = index === 0 && !records.every(({ needsDatedClaim }) => needsDatedClaim);
    const rank = isPreferred ? 'PREFERRED' : 'NORMAL';
    const described = describeGroup(records, draft);
    const placed = placeInLives({ ...time, dates: draft.dates }, rules);
    return [{ claimKey, factKey, rank, ...time, ...placed, ...described, confidence }];
  });
}

/** Returns the dates of the preferred fact of an item. */
export function computeItemTime(item: Item, rules: ClaimRules): FactTime {
  return computeTime(
    applyDefaultEnd(mergeGroup(groupRivals(item.records, rules)[0] ?? []), item, rules),
    rules,
  );
}

function placeInLives(
  fact: FactTime & Pick<Fact, 'dates'>,
  { lives = [], successors = [] }: ClaimRules,
): Pick<Fact, 'isOutsideLife' | 'ownFrom'> {
  return {
    isOutsideLife: isOutsideLives(fact, lives),
    ownFrom: successors.map((each) => findOwnStart(fact, each)).reduce(laterDay, ''),
  };
}

// The last period is open unless one of the two entities has ceased to exist.
function applyDefaultEnd(
  draft: MergedValues,
  { defaultEnd, defaultEndLimit }: Item,
  rules: ClaimRules,
): MergedValues {
  if (draft.end !== '' || draft.isCensored) return draft;
  const life = boundByLives(rules.lives ?? [], findValidDays(draft));
  const limits = [draft.notAfter, defaultEndLimit, life.notAfter].filter((day) => day !== '');
  const [limit = ''] = limits.toSorted();
  return { ...draft, end: limit === '' ? defaultEnd : '', notAfter: limit };
}

/** Returns the part of the key that a fact shares with its rivals. */
export function claimKeyOf(factKey: string): string {
  return factKey.split('|').slice(0, 4).join('|');
}

// Keys contain the values of the group itself, so that other claims cannot change them. Repeated values are numbered.
function nameFacts(claimKey: string, drafts: readonly MergedValues[]): readonly string[] {
  const values = drafts.map(({ start, end, dates }) => `${start}/${end}|${writeDates(dates)}`);
  return values.map((value, index) => {
    const repeats = values.slice(0, index).filter((other) => other === value).length;
    return `${claimKey}|${value}${repeats > 0 ? `|${repeats + 1}` : ''}`;
  });
}

function describeGroup(
  records: readonly ClaimRecord[],
  { dates, properties }: MergedValues,
): Pick<Fact, 'dates' | 'properties' | 'sources' | 'deniedBy' | 'claims'> {
  const claims = sortClaims(records.flatMap((record) => record.claims));
  return { dates, properties, sources: listSources(claims), deniedBy: [], claims };
}
