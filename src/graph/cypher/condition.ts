import { cypher, join, value, type Fragment } from './cypher.ts';
import { walkOn, type Step, type Walked } from './pattern.ts';

/** True if all conditions are true, or if there are none. */
export function all(conditions: readonly Fragment[]): Fragment {
  const [only, ...others] = conditions;
  if (!only) return cypher`true`;
  return others.length === 0 ? only : cypher`(${join(conditions, ' AND ')})`;
}

/** True if one of the conditions is true; false if there are none. */
export function any(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`false` : cypher`(${join(conditions, ' OR ')})`;
}

/** True if the condition is not true: Cypher's null counts as false. */
export function negate(condition: Fragment): Fragment {
  return cypher`NOT coalesce(${condition}, false)`;
}

/** True if a pattern from a node matches a relationship and a node for which all conditions are true. */
export function leadsTo(step: Step, walked: Walked, conditions: readonly Fragment[]): Fragment {
  return cypher`EXISTS { MATCH ${walkOn(step, walked)} WHERE ${all(conditions)} }`;
}

/** True if a text contains another, ignoring case and accents. */
export function containsText(text: Fragment, wanted: string): Fragment {
  return cypher`${foldInCypher(text)} =~ ${value(`(?s).*${patternOf(wanted)}.*`)}`;
}

/** True if a text starts with another, ignoring case and accents. */
export function startsWithText(text: Fragment, wanted: string): Fragment {
  return cypher`${foldInCypher(text)} =~ ${value(`(?s)${patternOf(wanted)}.*`)}`;
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
