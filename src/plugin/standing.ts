import { cypher, name, value, type Fragment } from '../cypher/cypher.ts';
import { day } from '../cypher/held.ts';
import type { LinkModel, Standing } from '../model/link-model.ts';
import type { Scope } from './graph-value.ts';

/**
 * Returns the default conditions on links of the given kinds in the variable `of`: the links have the default standing,
 * and on the date of the scope they belong to the end itself, not to a former state.
 */
export function meantConditions(
  links: readonly LinkModel[],
  of: string,
  scope: Scope,
): readonly Fragment[] {
  return [...usualConditions(links, of), ...ownConditions(links, of, scope)];
}

/** Returns the conditions for links of the given kinds to have the default standing. */
export function usualConditions(links: readonly LinkModel[], of: string): readonly Fragment[] {
  return links.flatMap(({ type, standing }) => {
    if (!standing) return [];
    const isUsual = hasStanding(of, standing, [standing.usual]);
    return [
      links.length === 1 ? isUsual : cypher`(type(${name(of)}) <> ${value(type)} OR ${isUsual})`,
    ];
  });
}

/** Returns the conditions for links of the given kinds to belong to the end itself on the date of the scope. */
export function ownConditions(
  links: readonly LinkModel[],
  of: string,
  { asOf }: Scope,
): readonly Fragment[] {
  if (!asOf || !links.some(({ isContinued }) => isContinued)) return [];
  const from = cypher`${name(of)}.ownFrom`;
  return [cypher`(${from} IS NULL OR ${from} <= ${day(asOf.last)})`];
}

/** Returns the condition for the link in the variable `of` that a date property is in the time that is the entity's own. */
export function isOwnFrom(of: string, property: string): Fragment {
  const from = cypher`${name(of)}.ownFrom`;
  return cypher`(${from} IS NULL OR ${name(of)}.${name(property)} >= ${from})`;
}

/** Returns the condition for the link in the variable `of` to have one of the given standings. */
export function hasStanding(
  of: string,
  { property, usual }: Standing,
  standings: readonly string[],
): Fragment {
  return cypher`coalesce(${name(of)}.${name(property)}, ${value(usual)}) IN ${value(standings)}`;
}
