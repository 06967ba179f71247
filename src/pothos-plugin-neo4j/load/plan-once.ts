import type { GraphQLResolveInfo } from 'graphql';
import { selectionAt, walkSelection, type Selection } from '../selection/walk-selection.ts';
import type { GraphContext } from './graph-context.ts';

/**
 * Computes the plan of a field once for all parents with the same `key`. The executor passes the same array of AST nodes
 * for every parent of one type, so that the array identifies the field and its arguments.
 */
export function planOnce<Plan>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  key: object,
  plan: (selection: Selection) => Plan,
): Plan {
  const plans = context.plans.get(info.fieldNodes) ?? new WeakMap<object, unknown>();
  context.plans.set(info.fieldNodes, plans);
  const known = plans.get(key);
  if (known !== undefined) return known as Plan;
  const planned = plan(selectionBelow(context, info));
  plans.set(key, planned);
  return planned;
}

/** Returns the selection below the current field. */
function selectionBelow({ selections }: GraphContext, info: GraphQLResolveInfo): Selection {
  const walked = selections.get(info.operation) ?? walkSelection(info);
  selections.set(info.operation, walked);
  return selectionAt(walked, info.path);
}
