import { cypher, join, value, type Fragment } from './cypher.ts';
import { day, type Days } from './validity.ts';
import { walkOn, type Step, type Walked } from './pattern.ts';

/** Holds where all conditions do; where there are none, always. */
export function all(conditions: readonly Fragment[]): Fragment {
  const [only, ...others] = conditions;
  if (!only) return cypher`true`;
  return others.length === 0 ? only : cypher`(${join(conditions, ' AND ')})`;
}

/** Holds where one of the conditions does; where there are none, never. */
export function any(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`false` : cypher`(${join(conditions, ' OR ')})`;
}

/** Holds wherever the condition does not, also where it cannot be told: Cypher's null counts as false. */
export function negate(condition: Fragment): Fragment {
  return cypher`NOT coalesce(${condition}, false)`;
}

/** Holds where a walk on from a node meets a link and a node for which all conditions hold. */
export function leadsTo(step: Step, walked: Walked, conditions: readonly Fragment[]): Fragment {
  return cypher`EXISTS { MATCH ${walkOn(step, walked)} WHERE ${all(conditions)} }`;
}

/** Holds for a text that holds another, whatever their capitals and accents. */
export function containsText(text: Fragment, wanted: string): Fragment {
  return cypher`${foldInCypher(text)} =~ ${value(`(?s).*${patternOf(wanted)}.*`)}`;
}

/** Holds for a text that starts with another, whatever their capitals and accents. */
export function startsWithText(text: Fragment, wanted: string): Fragment {
  return cypher`${foldInCypher(text)} =~ ${value(`(?s)${patternOf(wanted)}.*`)}`;
}

/** A date as it is stored: its text, and the first and the last day that it may mean. */
export interface StoredDate {
  readonly text: Fragment;
  readonly earliest: Fragment;
  readonly latest: Fragment;
}

/** Holds for dates whose every day is before one. An open end is no day. */
export function isBefore({ text, latest }: StoredDate, first: string): Fragment {
  return cypher`(${text} <> '..' AND ${latest} < ${day(first)})`;
}

/** Holds for dates whose every day is after one. */
export function isAfter({ text, earliest }: StoredDate, last: string): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} > ${day(last)})`;
}

/** Holds for dates whose every day is among those asked for. */
export function isWithin({ text, earliest, latest }: StoredDate, { first, last }: Days): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} >= ${day(first)} AND ${latest} <= ${day(last)})`;
}

// Cypher can take letters and accents apart, but cannot drop the accents: the pattern skips them.
function foldInCypher(text: Fragment): Fragment {
  return cypher`toLower(normalize(${text}, NFKD))`;
}

function patternOf(wanted: string): string {
  const letters = wanted.normalize('NFKD').replaceAll(ACCENTS, '').toLowerCase();
  return Array.from(letters, (letter) => `${quoteLetter(letter)}[\\u0300-\\u036f]*`).join('');
}

const ACCENTS = /[\u0300-\u036f]/g;

function quoteLetter(letter: string): string {
  return letter.replace(/[^\p{Letter}\p{Mark}\p{Number}]/u, String.raw`\$&`);
}
