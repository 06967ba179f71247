import { cypher, name, type Fragment } from '../../graph/cypher/cypher.ts';
import { factBounds, isCertainlyValid, possiblyValid } from '../../graph/cypher/validity.ts';
import type { Scope } from '../load/graph-value.ts';
import type { Traversal } from '../load/traversal.ts';

/** Returns the conditions for every relationship of a traversal in a scope. */
export function scopeConditions(scope: Scope, plan: Traversal): readonly Fragment[] {
  if (!plan.isFact) return plan.conditions;
  const links = plan.steps.length > 1 ? ['k', 'l'] : ['l'];
  return [...plan.conditions, ...links.flatMap((of) => factConditions(of, scope))];
}

/** Returns the conditions for a fact in the variable `of` in a scope. */
export function factConditions(
  of: string,
  { claims, asOf, certainty }: Scope,
): readonly Fragment[] {
  const ranked = claims === 'ALL' ? [] : [cypher`${name(of)}.rank = 'PREFERRED'`];
  if (!asOf) return ranked;
  return [
    ...ranked,
    certainty === 'CERTAIN' ? isCertainlyValid(of, asOf) : possiblyValid(factBounds(of), asOf),
  ];
}
