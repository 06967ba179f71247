import { cypher, name, value, type Fragment } from '../cypher/cypher.ts';
import { day } from '../cypher/held.ts';
import type { LinkModel, Standing } from '../model/link-model.ts';
import type { Scope } from './graph-value.ts';

/**
 * What holds for links of some kinds, in the variable `of`, that are meant where nothing else is asked for: they have the
 * usual standing, and on the date that is asked for they are the end's own, not those of a former state.
 */
export function meantConditions(
  links: readonly LinkModel[],
  of: string,
  scope: Scope,
): readonly Fragment[] {
  return [...usualConditions(links, of), ...ownConditions(links, of, scope)];
}

/** What holds for links of some kinds that have the usual standing. */
export function usualConditions(links: readonly LinkModel[], of: string): readonly Fragment[] {
  return links.flatMap(({ type, standing }) => {
    if (!standing) return [];
    const isUsual = hasStanding(of, standing, [standing.usual]);
    return [
      links.length === 1 ? isUsual : cypher`(type(${name(of)}) <> ${value(type)} OR ${isUsual})`,
    ];
  });
}

/** What holds for links of some kinds that are the end's own on the date that is asked for. */
export function ownConditions(
  links: readonly LinkModel[],
  of: string,
  { asOf }: Scope,
): readonly Fragment[] {
  if (!asOf || !links.some(({ isContinued }) => isContinued)) return [];
  const from = cypher`${name(of)}.ownFrom`;
  return [cypher`(${from} IS NULL OR ${from} <= ${day(asOf.last)})`];
}

/** Holds for a link in the variable `of` whose day of a property is one on which it is the end's own. */
export function isOwnFrom(of: string, property: string): Fragment {
  const from = cypher`${name(of)}.ownFrom`;
  return cypher`(${from} IS NULL OR ${name(of)}.${name(property)} >= ${from})`;
}

/** Holds for a link in the variable `of` that has one of some standings. */
export function hasStanding(
  of: string,
  { property, usual }: Standing,
  standings: readonly string[],
): Fragment {
  return cypher`coalesce(${name(of)}.${name(property)}, ${value(usual)}) IN ${value(standings)}`;
}
