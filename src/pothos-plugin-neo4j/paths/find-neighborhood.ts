import type { GraphQLResolveInfo } from 'graphql';
import { countFollowed } from '../../graph/cypher/read/follow.ts';
import { endsAt, expandInOrder, expandRelationships } from '../../graph/cypher/read/expand.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import { collectForRelationship } from '../selection/collect-columns.ts';
import { planAnyStep, readInTime, stepFrom } from './explored-graph.ts';
import { planOnce } from '../load/plan-once.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import { nameOf, placeOf, type GraphRelationship, type NodePlace } from '../load/graph-value.ts';
import { passes } from './excluded-nodes.ts';
import { openReader } from '../load/traversal.ts';

/** The request for a neighborhood. */
export interface NeighborhoodQuestion {
  readonly of: NodePlace;
  readonly hops: number;
  /** The relationship types that are followed and returned. */
  readonly links: readonly RelationshipModel[];
  /** The node models that are excluded in part. */
  readonly excludedNodes: readonly NodeModel[];
  /** The maximum number of nodes, including the center. */
  readonly count: number;
  readonly scope: Scope;
}

/** The nodes around a node, sorted by distance and starting with the node itself, and whether there are more. */
export interface Neighborhood {
  readonly nodes: readonly NodePlace[];
  readonly isTruncated: boolean;
}

/** The maximum number of relationships between the nodes of a neighborhood. */
export const MAX_LINKS = 5_000;

/** The share of the remaining time for finding the nodes. The rest is for their relationships. */
const SHARE_OF_TIME = 0.6;

/**
 * Finds the nodes within a number of hops from a node, sorted by distance, then by sort name and key. Runs one statement
 * per hop.
 */
export async function findNeighborhood(
  context: GraphContext,
  question: NeighborhoodQuestion,
): Promise<Neighborhood> {
  const { of, hops, links, count, scope } = question;
  const now = Date.now();
  const until = now + (context.deadline - now) * SHARE_OF_TIME;
  const plan = planAnyStep(links);
  const found = new Set([nameOf(of)]);
  let frontier: readonly string[] = [...found];
  let isTruncated = false;
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    // One additional node shows that there are more.
    const limit = count + 1;
    const query = stepFrom(plan, frontier, scope);
    const conditions = [...passes(question.excludedNodes, []), ...query.conditions];
    const statement = expandInOrder({ ...query, conditions, limit });
    const rows = await readInTime({ context, until }, statement);
    const next = (rows ?? []).map((row) => String(row[0])).filter((name) => !found.has(name));
    frontier = next.slice(0, count - found.size);
    for (const name of frontier) found.add(name);
    isTruncated = rows === null || frontier.length < next.length;
    if (isTruncated) break;
  }
  return { nodes: [...found].map(placeOf), isTruncated };
}

/**
 * Returns the relationships between the nodes of a neighborhood, sorted by type and key, with the properties that the
 * selection needs.
 */
export async function listRelationshipsBetween(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  { links, scope, excludedNodes }: NeighborhoodQuestion,
  nodes: readonly NodePlace[],
): Promise<readonly GraphRelationship[]> {
  const plan = planAnyStep(links);
  const collected = planOnce(call.context, call.info, listRelationshipsBetween, (selection) =>
    collectForRelationship(selection, plan.ends, plan.always),
  );
  const { columns } = collected;
  const query = stepBetween({ links, scope, excludedNodes }, nodes);
  const rows = await readRows(
    call.context,
    expandRelationships({ ...query, columns, limit: MAX_LINKS }),
  );
  const { readLink, readNear } = openReader(plan, collected, scope);
  return rows.map((row) => readLink(row, readNear(placeOf(String(row[0])), row)));
}

/** Counts the relationships between the nodes of a neighborhood. */
export async function countRelationshipsBetween(
  context: GraphContext,
  question: NeighborhoodQuestion,
  nodes: readonly NodePlace[],
): Promise<number> {
  const { step, ...query } = stepBetween(question, nodes);
  const rows = await readRows(context, countFollowed({ ...query, steps: [step] }));
  return rows.reduce((sum, row) => sum + Number(row[1]), 0);
}

function stepBetween(
  { links, scope, excludedNodes }: Pick<NeighborhoodQuestion, 'links' | 'scope' | 'excludedNodes'>,
  nodes: readonly NodePlace[],
) {
  const names = nodes.map(nameOf);
  const { starts, step, key, conditions } = stepFrom(planAnyStep(links), names, scope);
  // Matching from the stored start node returns each relationship only once.
  return {
    starts,
    key,
    step: { ...step, direction: 'OUT' as const },
    conditions: [...passes(excludedNodes, names), ...conditions, endsAt(names)],
  };
}
