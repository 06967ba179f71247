import { cypher, type Fragment } from '../cypher/cypher.ts';
import { factBounds, isSure, mayHold } from '../cypher/held.ts';
import type { Scope } from './graph-value.ts';
import type { WalkPlan } from './walk-plan.ts';

/** What holds for every link of a walk that a scope shows. */
export function scopeConditions(scope: Scope, plan: WalkPlan): readonly Fragment[] {
  if (!plan.isFact) return plan.conditions;
  const links: readonly ('k' | 'l')[] = plan.steps.length > 1 ? ['k', 'l'] : ['l'];
  const dated = scope.asOf
    ? [...links.flatMap((of) => heldConditions(of, scope)), ...plan.bound]
    : [];
  return [...plan.conditions, ...links.flatMap((of) => rankConditions(of, scope)), ...dated];
}

function rankConditions(of: 'k' | 'l', { claims }: Scope): readonly Fragment[] {
  if (claims === 'ALL') return [];
  return [of === 'k' ? cypher`k.rank = 'PREFERRED'` : cypher`l.rank = 'PREFERRED'`];
}

function heldConditions(of: 'k' | 'l', { asOf, certainty }: Scope): readonly Fragment[] {
  if (!asOf) return [];
  return [certainty === 'CERTAIN' ? isSure(of, asOf) : mayHold(factBounds(of), asOf)];
}
