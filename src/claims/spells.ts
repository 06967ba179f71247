import { isCertainAt, isPossibleAt, type Span } from '../time/as-of.ts';
import { computeItemTime, makeItem, type Item } from './assemble-facts.ts';
import { computeTime, type FactTime } from './bounds.ts';
import type { ClaimRules } from './claim.ts';
import { compareTexts, type ClaimRecord } from './claim-record.ts';
import { draftGroup } from './draft.ts';
import { rankRecords } from './group-rivals.ts';
import { isAgreed } from './said-date.ts';

/** The records cut into spells, in time; what tells the same spell in other files or on one day is put together. */
export function cutSpells(records: readonly ClaimRecord[], rules: ClaimRules): readonly Item[] {
  const spells: ClaimRecord[][] = [];
  for (const record of orderRecords(records)) {
    const spell = findSpell(spells, record, rules);
    if (spell) spell.push(record);
    if (!spell) spells.push([record]);
  }
  return sortInTime(spells.map(makeItem), rules.form);
}

function sortInTime(items: readonly Item[], form: ClaimRules['form']): readonly Item[] {
  return items
    .map((item) => ({ item, text: writeTime(item, form) }))
    .toSorted((one, other) => compareTexts(one.text, other.text))
    .map(({ item }) => item);
}

function writeTime(item: Item, form: ClaimRules['form']): string {
  const time = computeItemTime(item, form);
  const { startEarliest, startLatest, endEarliest, endLatest } = time;
  const origins = item.records.map(({ origin }) => origin).toSorted();
  const days = [startEarliest, startLatest, endEarliest, endLatest];
  return JSON.stringify([...days, time.knownFrom, time.knownUntil, ...origins]);
}

// Spells first, then what is known on some days only, then what knows no day, then comments on all these.
function orderRecords(records: readonly ClaimRecord[]): readonly ClaimRecord[] {
  return [0, 1, 2, 3].flatMap((place) =>
    rankRecords(records.filter((record) => findPlace(record) === place)),
  );
}

function findPlace(record: ClaimRecord): number {
  if (record.subject !== record.origin) return 3;
  if (isDated(record)) return 0;
  return record.knownDays.knownUntil || record.knownDays.knownFrom ? 1 : 2;
}

function isDated({ start, end }: ClaimRecord): boolean {
  return start !== '' || end !== '';
}

function findSpell(
  spells: readonly ClaimRecord[][],
  record: ClaimRecord,
  rules: ClaimRules,
): ClaimRecord[] | undefined {
  const own = spells.find((spell) => spell.some(({ subject }) => subject === record.subject));
  if (own) return own;
  const candidates = spells
    .filter((spell) => spell.every((member) => mayJoin(member, record, rules)))
    .map((spell) => ({
      spell,
      score: rateSpell(spell, record, rules.form),
      start: computeItemTime(makeItem(spell), rules.form).startEarliest,
    }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || compareTexts(other.start, one.start));
  return candidates[0]?.spell;
}

function mayJoin(member: ClaimRecord, record: ClaimRecord, rules: ClaimRules): boolean {
  const isComment = record.subject !== record.origin || member.subject !== member.origin;
  if (member.file === record.file && !isComment) return false;
  if (isKeptApart(member, record, rules)) return false;
  return rules.form === 'moments' || doOverlap(member, record, rules);
}

function isKeptApart(one: ClaimRecord, other: ClaimRecord, { keepsApart }: ClaimRules): boolean {
  if (keepsApart === undefined) return false;
  const { property, value } = keepsApart;
  const [word, otherWord] = [one, other].map(
    (record) =>
      record.claims.find(({ properties }) => property in properties)?.properties[property],
  );
  if (word === undefined || otherWord === undefined) return false;
  return (word === value) !== (otherWord === value);
}

function doOverlap(member: ClaimRecord, record: ClaimRecord, { form }: ClaimRules): boolean {
  return isPossibleAt(computeBounds(member, form), findSpan(record, form));
}

// A record known on some days only is looked for on those days: between them, it may have ended and begun anew.
function findSpan(record: ClaimRecord, form: ClaimRules['form']): Span {
  const { startEarliest, endLatest, knownFrom, knownUntil } = computeBounds(record, form);
  return !isDated(record) && knownUntil
    ? { first: knownFrom || knownUntil, last: knownUntil }
    : { first: startEarliest, last: endLatest };
}

function computeBounds(record: ClaimRecord, form: ClaimRules['form']): FactTime {
  return computeTime(draftGroup([record]), form);
}

// How well a record fits a spell; 0 = not at all.
function rateSpell(
  spell: readonly ClaimRecord[],
  record: ClaimRecord,
  form: ClaimRules['form'],
): number {
  if (findPlace(record) !== 1) return 1 + countAgreements(spell, record);
  const span = findSpan(record, form);
  const isCertain = spell.some((member) => isCertainAt(computeBounds(member, form), span));
  if (!spell.some(isDated)) return isCertain ? 1 : 0;
  return isCertain ? 3 : 2;
}

function countAgreements(spell: readonly ClaimRecord[], record: ClaimRecord): number {
  const pairs = spell.flatMap(({ start, end }) => [
    [start, record.start] as const,
    [end, record.end] as const,
  ]);
  return pairs.filter(([one, other]) => one !== '' && other !== '' && isAgreed(one, other)).length;
}
