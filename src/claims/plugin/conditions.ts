import { cypher, property, type Fragment } from '../../graph/cypher/cypher.ts';
import type { Matched } from '../../pothos-plugin-neo4j/index.ts';
import { isFact } from '../fact-model.ts';
import type { ClaimValues } from './claim-values.ts';
import { ownConditions, usualConditions } from './standing.ts';
import { factBounds, isCertainlyValid, possiblyValid } from './validity.ts';

/**
 * Returns the conditions that a scope sets on a relationship. Facts must have the requested rank and dates. Unless all
 * relationships are requested, they must belong to the present state on the date of the scope, and have the default
 * standing if the client did not request others.
 */
export function claimConditions(
  { variable, relationships, meaning }: Matched,
  values: ClaimValues,
): readonly Fragment[] {
  return [
    ...(relationships.every(isFact) ? factConditions(variable, values) : []),
    ...(meaning === 'USUAL' ? usualConditions(relationships, variable) : []),
    ...(meaning === 'ALL' ? [] : ownConditions(relationships, variable, values)),
  ];
}

function factConditions(of: string, { claims, asOf, certainty }: ClaimValues): readonly Fragment[] {
  const ranked = claims === 'ALL' ? [] : [isPreferred(of)];
  if (!asOf) return ranked;
  return [
    ...ranked,
    certainty === 'CERTAIN' ? isCertainlyValid(of, asOf) : possiblyValid(factBounds(of), asOf),
  ];
}

/** Returns a condition that is true if a fact is the preferred one of its rivals, or has no rivals. */
export function isPreferred(of: string): Fragment {
  return cypher`${property(of, 'rank')} = 'PREFERRED'`;
}
