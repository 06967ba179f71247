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

/** Which part of a graph is asked for. */
export interface NeighborhoodQuestion {
  readonly of: NodePlace;
  readonly hops: number;
  /** The kinds of links that may be walked, and that are shown. */
  readonly links: readonly RelationshipModel[];
  /** Kinds of nodes of which some are no neighbours. */
  readonly aside: readonly NodeModel[];
  /** How many nodes there are at most, the one in the middle included. */
  readonly count: number;
  readonly scope: Scope;
}

/** The nodes around one: it first, then the nearest, and whether there are more of them. */
export interface Neighborhood {
  readonly nodes: readonly NodePlace[];
  readonly isTruncated: boolean;
}

/** How many links between the nodes of a neighbourhood are shown at most. */
export const MOST_LINKS = 5_000;

/** How much of an operation's time goes into finding the nodes: the rest is for their links. */
const SHARE_OF_TIME = 0.6;

/** The nodes within some hops of one, nearest first, then by sort name and key; a statement a hop. */
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
    // Of the nearest of all some are known already, and one more tells that there are more.
    const limit = count + 1;
    const walk = walkFrom(plan, frontier, scope);
    const conditions = [...passes(question.aside, []), ...walk.conditions];
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

/** The links among the nodes of a neighbourhood, by type and key, with the columns that the field's selection needs. */
export async function listRelationshipsBetween(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  { links, scope, aside }: NeighborhoodQuestion,
  nodes: readonly NodePlace[],
): Promise<readonly GraphRelationship[]> {
  const plan = planAnyStep(links);
  const collected = planOnce(call.context, call.info, listRelationshipsBetween, (selection) =>
    collectForRelationship(selection, plan.ends, plan.always),
  );
  const { columns } = collected;
  const walk = walkAmong({ links, scope, aside }, nodes);
  const rows = await readRows(
    call.context,
    expandRelationships({ ...walk, columns, limit: MOST_LINKS }),
  );
  const { readLink, readNear } = openReader(plan, collected, scope);
  return rows.map((row) => {
    const { kind, key } = parseNodeRef(String(row[0]));
    return readLink(row, readNear({ label: kind, key }, row));
  });
}

/** How many links there are among the nodes of a neighbourhood. */
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
  { links, scope, aside }: Pick<NeighborhoodQuestion, 'links' | 'scope' | 'aside'>,
  nodes: readonly NodePlace[],
) {
  const names = nodes.map(({ label, key }) => formatNodeRef({ kind: label, key }));
  const { starts, step, key, conditions } = walkFrom(planAnyStep(links), names, scope);
  // Each link is met once, from the node that it is stored from.
  return {
    starts,
    key,
    step: { ...step, direction: 'OUT' as const },
    conditions: [...passes(aside, names), ...conditions, endsAt(names)],
  };
}
