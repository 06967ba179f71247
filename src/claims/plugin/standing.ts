import { cypher, join, name, property, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import { isFact, type Standing } from '../fact-model.ts';
import type { ClaimValues } from './claim-values.ts';

/** Returns conditions that are true if a relationship of the given models has the default standing. */
export function usualConditions(
  links: readonly RelationshipModel[],
  of: string,
): readonly Fragment[] {
  const usual = links.filter(isFact).flatMap(({ type, standing }) => {
    if (!standing) return [];
    return [{ type, isUsual: hasStanding(of, standing, [standing.usual]) }];
  });
  if (usual.length === 0 || links.length === 1) return usual.map(({ isUsual }) => isUsual);
  // CASE reads the type of the relationship once for all models.
  const cases = usual.map(({ type, isUsual }) => cypher`WHEN ${value(type)} THEN ${isUsual}`);
  return [cypher`CASE type(${name(of)}) ${join(cases, ' ')} ELSE true END`];
}

/**
 * Returns conditions that are true if a relationship of the given models belongs to the present state on the date of
 * the scope.
 */
export function ownConditions(
  links: readonly RelationshipModel[],
  of: string,
  { asOf }: Pick<ClaimValues, 'asOf'>,
): readonly Fragment[] {
  if (!asOf || !links.some((link) => isFact(link) && link.isContinued)) return [];
  const from = property(of, 'ownFrom');
  return [cypher`(${from} IS NULL OR ${from} <= ${day(asOf.last)})`];
}

/**
 * Returns a condition that is true if the property `date` is not before the first day on which the relationship
 * belongs to the present state.
 */
export function isOwnFrom(of: string, date: string): Fragment {
  const from = property(of, 'ownFrom');
  return cypher`(${from} IS NULL OR ${property(of, date)} >= ${from})`;
}

/** Returns a condition that is true if a relationship has one of the given standings. */
export function hasStanding(
  of: string,
  standing: Standing,
  standings: readonly string[],
): Fragment {
  return cypher`coalesce(${property(of, standing.property)}, ${value(standing.usual)}) IN ${value(standings)}`;
}
