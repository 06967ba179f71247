import type { GraphQLResolveInfo } from 'graphql';
import { countFollowed } from '../../graph/cypher/read/follow.ts';
import { endsAt, expandInOrder, expandRelationships } from '../../graph/cypher/read/expand.ts';
import { formatNodeRef, parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import { collectForRelationship } from '../selection/collect-columns.ts';
import { planAnyStep, readInTime, walkFrom } from './explored-graph.ts';
import { planOnce } from '../load/plan-once.ts';
import type { NodePlace } from './find-paths.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import type { GraphRelationship } from '../load/graph-value.ts';
import { passes } from './excluded-nodes.ts';
import { openReader } from '../load/traversal.ts';

/** The requested part of a graph. */
export interface NeighborhoodQuestion {
  readonly of: NodePlace;
  readonly hops: number;
  /** The kinds of relationships that are followed and returned. */
  readonly links: readonly RelationshipModel[];
  /** Kinds of nodes that are partly excluded. */
  readonly excludedNodes: readonly NodeModel[];
  /** The maximum number of nodes, including the one in the center. */
  readonly count: number;
  readonly scope: Scope;
}

/** The nodes around one node: it comes first, then the nearest ones; and whether there are more. */
export interface Neighborhood {
  readonly nodes: readonly NodePlace[];
  readonly isTruncated: boolean;
}

/** The maximum number of relationships among the nodes of a neighborhood. */
export const MAX_LINKS = 5_000;

/** The share of an operation's time for finding the nodes; the rest is for their relationships. */
const SHARE_OF_TIME = 0.6;

/**
 * Finds the nodes within some hops of one, nearest first, then sorted by sort name and key, with one statement per
 * hop.
 */
export async function findNeighborhood(
  context: GraphContext,
  question: NeighborhoodQuestion,
): Promise<Neighborhood> {
  const { of, hops, links, count, scope } = question;
  const now = Date.now();
  const until = now + (context.deadline - now) * SHARE_OF_TIME;
  const plan = planAnyStep(links);
  const found = new Set([formatNodeRef({ kind: of.label, key: of.key })]);
  let frontier: readonly string[] = [...found];
  let isTruncated = false;
  for (let hop = 1; hop <= hops && frontier.length > 0; hop += 1) {
    // Some of the nearest nodes are already known, and one more shows that there are more.
    const limit = count + 1;
    const walk = walkFrom(plan, frontier, scope);
    const conditions = [...passes(question.excludedNodes, []), ...walk.conditions];
    const statement = expandInOrder({ ...walk, conditions, limit });
    const rows = await readInTime({ context, until }, statement);
    const next = (rows ?? []).map((row) => String(row[0])).filter((name) => !found.has(name));
    frontier = next.slice(0, count - found.size);
    for (const name of frontier) found.add(name);
    isTruncated = rows === null || frontier.length < next.length;
    if (isTruncated) break;
  }
  const nodes = [...found].map(parseNodeRef).map(({ kind, key }) => ({ label: kind, key }));
  return { nodes, isTruncated };
}

/**
 * Returns the relationships among the nodes of a neighborhood, sorted by type and key, with the properties that the
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
  const walk = walkAmong({ links, scope, excludedNodes }, nodes);
  const rows = await readRows(
    call.context,
    expandRelationships({ ...walk, columns, limit: MAX_LINKS }),
  );
  const { readLink, readNear } = openReader(plan, collected, scope);
  return rows.map((row) => {
    const { kind, key } = parseNodeRef(String(row[0]));
    return readLink(row, readNear({ label: kind, key }, row));
  });
}

/** Counts the relationships among the nodes of a neighborhood. */
export async function countRelationshipsBetween(
  context: GraphContext,
  question: NeighborhoodQuestion,
  nodes: readonly NodePlace[],
): Promise<number> {
  const { step, ...walk } = walkAmong(question, nodes);
  const rows = await readRows(context, countFollowed({ ...walk, steps: [step] }));
  return rows.reduce((sum, row) => sum + Number(row[1]), 0);
}

function walkAmong(
  { links, scope, excludedNodes }: Pick<NeighborhoodQuestion, 'links' | 'scope' | 'excludedNodes'>,
  nodes: readonly NodePlace[],
) {
  const names = nodes.map(({ label, key }) => formatNodeRef({ kind: label, key }));
  const { starts, step, key, conditions } = walkFrom(planAnyStep(links), names, scope);
  // Each relationship is matched once, from its stored start node.
  return {
    starts,
    key,
    step: { ...step, direction: 'OUT' as const },
    conditions: [...passes(excludedNodes, names), ...conditions, endsAt(names)],
  };
}
