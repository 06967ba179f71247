import { cypher, name, type Fragment } from '../cypher/cypher.ts';
import { factBounds, isSure, mayHold } from '../cypher/held.ts';
import type { Scope } from './graph-value.ts';
import type { WalkPlan } from './walk-plan.ts';

/** What holds for every link of a walk that a scope shows. */
export function scopeConditions(scope: Scope, plan: WalkPlan): readonly Fragment[] {
  if (!plan.isFact) return plan.conditions;
  const links = plan.steps.length > 1 ? ['k', 'l'] : ['l'];
  return [...plan.conditions, ...links.flatMap((of) => factConditions(of, scope))];
}

/** What holds for a fact, in the variable `of`, that a scope shows. */
export function factConditions(
  of: string,
  { claims, asOf, certainty }: Scope,
): readonly Fragment[] {
  const ranked = claims === 'ALL' ? [] : [cypher`${name(of)}.rank = 'PREFERRED'`];
  if (!asOf) return ranked;
  return [...ranked, certainty === 'CERTAIN' ? isSure(of, asOf) : mayHold(factBounds(of), asOf)];
}
