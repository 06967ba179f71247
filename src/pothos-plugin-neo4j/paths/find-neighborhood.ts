import type { GraphQLResolveInfo } from 'graphql';
import { countFollowed } from '../../graph/cypher/read/follow.ts';
import { endsAt, expandInOrder, expandRelationships } from '../../graph/cypher/read/expand.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { Direction } from '../../graph/cypher/pattern.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import { collectForRelationship } from '../selection/collect-columns.ts';
import { planAnyStep, readInTime, stepFrom } from './explored-graph.ts';
import { planOnce } from '../load/plan-once.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import {
  nameOf,
  placeOf,
  receiverOf,
  senderOf,
  type GraphRelationship,
  type NodePlace,
} from '../load/graph-value.ts';
import { passes } from './excluded-nodes.ts';
import { openReader } from '../load/traversal.ts';

/** The request for a neighborhood. */
export interface NeighborhoodQuestion {
  /** The nodes in the center. */
  readonly centers: readonly NodePlace[];
  /** The direction in which relationships are followed, away from the center. */
  readonly direction: Direction;
  /** Conditions on each relationship `l`, in addition to the scope. */
  readonly conditions: readonly Fragment[];
  readonly hops: number;
  /** The relationship types that are followed and returned. */
  readonly links: readonly RelationshipModel[];
  /** The node models that are excluded in part. */
  readonly excludedNodes: readonly NodeModel[];
  /** The maximum number of nodes, including the centers. */
  readonly count: number;
  readonly scope: Scope;
}

/** A node of a neighborhood, and its distance from the nearest center. */
export interface NearbyNode extends NodePlace {
  readonly distance: number;
}

/** The nodes around some centers, sorted by distance and starting with the centers, and whether there are more. */
export interface Neighborhood {
  readonly nodes: readonly NearbyNode[];
  readonly isTruncated: boolean;
}

/** The maximum number of relationships between the nodes of a neighborhood. */
export const MAX_LINKS = 5_000;

/** The share of the remaining time for finding the nodes. The rest is for their relationships. */
const SHARE_OF_TIME = 0.6;

/**
 * Finds the nodes within a number of hops from the centers, sorted by distance, then by sort name and key. Runs one statement
 * per hop.
 */
export async function findNeighborhood(
  context: GraphContext,
  question: NeighborhoodQuestion,
): Promise<Neighborhood> {
  const { centers, hops, links, direction, count, scope } = question;
  const now = Date.now();
  const until = now + (context.deadline - now) * SHARE_OF_TIME;
  const plan = planAnyStep(links, direction);
  const found = new Map(centers.map((center) => [nameOf(center), 0]));
  let frontier: readonly string[] = [...found.keys()];
  let isTruncated = false;
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    // The additional nodes show that there are more, even if centers are among the neighbors.
    const limit = count + centers.length;
    const query = stepFrom(plan, frontier, scope);
    const conditions = [
      ...passes(question.excludedNodes, []),
      ...query.conditions,
      ...question.conditions,
    ];
    const statement = expandInOrder({ ...query, conditions, limit });
    const rows = await readInTime({ context, until }, statement);
    const next = (rows ?? []).map((row) => String(row[0])).filter((name) => !found.has(name));
    frontier = next.slice(0, count - found.size);
    for (const name of frontier) found.set(name, hop);
    isTruncated = rows === null || frontier.length < next.length;
    if (isTruncated) break;
  }
  const nodes = [...found].map(([name, distance]) => ({ ...placeOf(name), distance }));
  return { nodes, isTruncated };
}

/**
 * Returns the relationships between the nodes of a neighborhood, sorted by type and key, with the properties that the
 * selection needs.
 */
export async function listRelationshipsBetween(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  question: NeighborhoodQuestion,
  nodes: readonly NodePlace[],
): Promise<readonly GraphRelationship[]> {
  const { links, scope } = question;
  const plan = planAnyStep(links);
  const collected = planOnce(call.context, call.info, listRelationshipsBetween, (selection) =>
    collectForRelationship(selection, plan.ends, plan.always),
  );
  const { columns } = collected;
  const query = stepBetween(question, nodes);
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
  { links, scope, excludedNodes, conditions: own }: NeighborhoodQuestion,
  nodes: readonly NodePlace[],
) {
  const names = nodes.map(nameOf);
  const { starts, step, key, conditions } = stepFrom(planAnyStep(links), names, scope);
  // Matching from the stored start node returns each relationship only once.
  return {
    starts,
    key,
    step: { ...step, direction: 'OUT' as const },
    conditions: [...passes(excludedNodes, names), ...conditions, ...own, endsAt(names)],
  };
}

/**
 * Returns for each node the relationships that lead to it from nodes one hop nearer to a center, in the direction of the
 * question.
 */
export function findParents(
  { direction, links }: Pick<NeighborhoodQuestion, 'direction' | 'links'>,
  nodes: readonly NearbyNode[],
  relationships: readonly GraphRelationship[],
): ReadonlyMap<string, readonly GraphRelationship[]> {
  const symmetric = new Set(links.filter((link) => link.isSymmetric).map(({ type }) => type));
  const distances = new Map(nodes.map((node) => [nameOf(node), node.distance]));
  const parents = new Map<string, GraphRelationship[]>(nodes.map((node) => [nameOf(node), []]));
  const leads = (from: string, to: string): boolean =>
    (distances.get(from) ?? NaN) + 1 === distances.get(to);
  for (const each of relationships) {
    const [sender, receiver] = [nameOf(senderOf(each)), nameOf(receiverOf(each))];
    const ways = symmetric.has(each.type) ? 'BOTH' : direction;
    if (ways !== 'IN' && leads(sender, receiver)) parents.get(receiver)?.push(each);
    if (ways !== 'OUT' && leads(receiver, sender)) parents.get(sender)?.push(each);
  }
  return parents;
}
