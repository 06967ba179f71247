import { cypher, join, name, value, type Fragment } from './cypher.ts';
import { walkOn, type Step, type Walked } from './pattern.ts';

/** Returns a condition that is true if all conditions are true. An empty list gives true. */
export function all(conditions: readonly Fragment[]): Fragment {
  const [only, ...others] = conditions;
  if (!only) return cypher`true`;
  return others.length === 0 ? only : cypher`(${join(conditions, ' AND ')})`;
}

/** Returns a WHERE clause with all conditions, or an empty fragment for an empty list. */
export function where(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, ' AND ')}`;
}

/**
 * A condition that is never true. It is a parameter: the database rejects the hint of a pattern with the literal `false`,
 * because it leaves out the pattern.
 */
export const NEVER = value(false);

/** Returns a condition that is true if at least one condition is true. An empty list gives false. */
export function any(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? NEVER : cypher`(${join(conditions, ' OR ')})`;
}

/** Returns a condition that is true if the given one is false or null. */
export function negate(condition: Fragment): Fragment {
  return cypher`NOT coalesce(${condition}, false)`;
}

/** Returns a condition that is true if the step from a node matches and all conditions are true. */
export function leadsTo(step: Step, walked: Walked, conditions: readonly Fragment[]): Fragment {
  return cypher`EXISTS { MATCH ${walkOn(step, walked)} WHERE ${all(conditions)} }`;
}

/** Returns the number of relationships that a step from a node matches, or of the different nodes at their end. */
export function countWalks(
  step: Step,
  walked: Walked,
  counted: { readonly conditions: readonly Fragment[]; readonly of: 'links' | 'nodes' },
): Fragment {
  const distinct = counted.of === 'nodes' ? cypher` RETURN DISTINCT ${name(walked.to)}` : cypher``;
  return cypher`COUNT { MATCH ${walkOn(step, walked)} WHERE ${all(counted.conditions)}${distinct} }`;
}

/** Returns a condition that is true if a text contains another. Case and accents are ignored. */
export function containsText(text: Fragment, wanted: string): Fragment {
  return cypher`${foldInCypher(text)} =~ ${value(`(?s).*${patternOf(wanted)}.*`)}`;
}

/** Returns a condition that is true if a text starts with another. Case and accents are ignored. */
export function startsWithText(text: Fragment, wanted: string): Fragment {
  return cypher`${foldInCypher(text)} =~ ${value(`(?s)${patternOf(wanted)}.*`)}`;
}

// Cypher can separate letters from accents but cannot remove the accents, so the pattern skips them.
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

/** Returns whether a condition contains a subquery. */
export function containSubquery(conditions: readonly Fragment[]): boolean {
  return conditions.some(({ parts }) =>
    parts.some((part) => part.kind === 'text' && /EXISTS \{|COUNT \{/.test(part.text)),
  );
}
