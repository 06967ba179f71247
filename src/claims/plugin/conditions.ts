import { cypher, name, type Fragment } from '../../graph/cypher/cypher.ts';
import type { Matched } from '../../pothos-plugin-neo4j/index.ts';
import { isFact } from '../fact-model.ts';
import type { ClaimValues } from './claim-values.ts';
import { ownConditions, usualConditions } from './standing.ts';
import { factBounds, isCertainlyValid, possiblyValid } from './validity.ts';

/**
 * What holds for a link that a scope shows: of a fact its rank and its dates. Where not all links are meant, it belongs to
 * the end itself on the date of the scope, and has the default standing unless the client chose others.
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

/** Holds for a fact that is shown among its rivals, or has none. */
export function isPreferred(of: string): Fragment {
  return cypher`${name(of)}.rank = 'PREFERRED'`;
}
