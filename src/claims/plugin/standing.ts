import { cypher, name, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import { isFact, type Standing } from '../fact-model.ts';
import type { ClaimValues } from './claim-values.ts';

/** Returns the conditions for links of the given kinds to have the default standing. */
export function usualConditions(
  links: readonly RelationshipModel[],
  of: string,
): readonly Fragment[] {
  return links.filter(isFact).flatMap(({ type, standing }) => {
    if (!standing) return [];
    const isUsual = hasStanding(of, standing, [standing.usual]);
    return [
      links.length === 1 ? isUsual : cypher`(type(${name(of)}) <> ${value(type)} OR ${isUsual})`,
    ];
  });
}

/** Returns the conditions for links of the given kinds to belong to the end itself on the date of the scope. */
export function ownConditions(
  links: readonly RelationshipModel[],
  of: string,
  { asOf }: Pick<ClaimValues, 'asOf'>,
): readonly Fragment[] {
  if (!asOf || !links.some((link) => isFact(link) && link.isContinued)) return [];
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
