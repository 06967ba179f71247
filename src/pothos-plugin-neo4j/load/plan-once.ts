import type { GraphQLResolveInfo } from 'graphql';
import { selectionAt, walkSelection, type Selection } from '../selection/walk-selection.ts';
import type { Scope } from '../hooks/scope.ts';
import type { GraphContext } from './graph-context.ts';
import { findPlan, keepPlan, planFor, shareScope } from './plan-tables.ts';

/**
 * Computes the plan of a field once for all parents with the same `key`. The executor passes the same array of AST nodes
 * for every parent of one type, so that the array identifies the field and its arguments. Later executions of the
 * operation reuse the plan, so the plan must not refer to the context.
 */
export function planOnce<Plan>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  key: object,
  plan: (selection: Selection) => Plan,
): Plan {
  return planFor(context.planning, info.fieldNodes, key, () => plan(selectionBelow(context, info)));
}

/** Computes the plan of a field once for all parents whose scopes have the same values. Later executions reuse the plan. */
export function planInScope<Plan>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  scope: Scope,
  plan: (selection: Selection) => Plan,
): Plan {
  const { planning } = context;
  // The parents of a level have the same scope. The scopes of different executions are equal, but not the same.
  const known = findPlan(planning, info.fieldNodes, scope);
  if (known !== undefined) return known as Plan;
  const planned = planOnce(context, info, shareScope(planning, scope), plan);
  keepPlan(planning, info.fieldNodes, scope, planned);
  return planned;
}

/** Returns the selection below the current field. */
function selectionBelow({ selections }: GraphContext, info: GraphQLResolveInfo): Selection {
  const walked = selections.get(info.operation) ?? walkSelection(info);
  selections.set(info.operation, walked);
  return selectionAt(walked, info.path);
}
