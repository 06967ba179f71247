import type { GraphQLResolveInfo } from 'graphql';
import { selectionAt, walkSelection, type Selection } from '../selection/walk-selection.ts';
import type { GraphContext } from './graph-context.ts';

/**
 * What a field needs, computed once for all parents with the same `key`. The executor hands the same list of nodes to
 * every parent of one type, so that the list stands for the field and its arguments.
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

/** What is selected below the field that is being resolved. */
function selectionBelow({ selections }: GraphContext, info: GraphQLResolveInfo): Selection {
  const walked = selections.get(info.operation) ?? walkSelection(info);
  selections.set(info.operation, walked);
  return selectionAt(walked, info.schema, info.path);
}
