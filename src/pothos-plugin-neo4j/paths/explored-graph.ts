import { countFollowed } from '../../graph/cypher/read/follow.ts';
import { expandFrom } from '../../graph/cypher/read/expand.ts';
import { parseNodeRef } from '../../graph/cypher/node-ref.ts';
import { relationshipKey } from '../../graph/cypher/relationship-key.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import { DatabaseTimeout } from '../../neo4j/errors.ts';
import type { Row } from '../../neo4j/graph.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import { passes } from './excluded-nodes.ts';
import type { Neighbors } from './rank-paths.ts';
import { planTraversal, scopeConditions, type Traversal } from '../load/traversal.ts';

/** A kind of node that connects too many others: all nodes of a label, or those with many relationships. */
export interface Hub {
  readonly node: NodeModel;
  /** The relationships with which a query asks for it explicitly. */
  readonly namedBy: readonly RelationshipModel[];
  /** The number of these relationships above which it is a hub. Default: it always is. */
  readonly crowd?: {
    readonly link: RelationshipModel;
    readonly moreThan: number;
    /** The scope in which the links are counted. Default: that of the question. */
    readonly within?: (scope: Scope) => Scope;
  };
}

/** The part of a graph that a search has seen so far, by node. */
export interface ExploredGraph {
  readonly neighbors: Neighbors;
  /** The number of relationships of each counted node. */
  readonly weights: ReadonlyMap<string, number>;
  /** Whether something was not seen, because the time was up or there was too much. */
  isCut(): boolean;
  /** Marks the result as incomplete. */
  cut(): void;
  /** Fetches the neighbors of some nodes with one statement. */
  explore(names: readonly string[]): Promise<void>;
  /** Counts the relationships of some nodes with one statement. */
  weigh(names: readonly string[]): Promise<void>;
  /** Finds the hubs among some nodes, with one statement per kind of hub. */
  findHubs(names: readonly string[]): Promise<void>;
  isHub(name: string): boolean;
}

/** The input of a search: its relationships, its scope, the definition of hubs, and its deadline. */
export interface Exploring {
  readonly context: GraphContext;
  readonly links: readonly RelationshipModel[];
  readonly scope: Scope;
  readonly hubs: readonly Hub[];
  /** Kinds of nodes that are partly excluded, and the nodes that are included anyway. */
  readonly excludedNodes: readonly NodeModel[];
  readonly wanted: readonly string[];
  /** The deadline of the search, in milliseconds since 1970. */
  readonly until: number;
}

/** The maximum number of fetched neighbors: far below what a server can store, and more than a response needs. */
const MAX_NEIGHBORS = 200_000;

/** Creates a graph of which nothing has been seen yet. */
export function openExploredGraph(exploring: Exploring): ExploredGraph {
  const seen: Seen = {
    ...exploring,
    neighbors: new Map(),
    explored: new Set(),
    hubsByName: new Map(),
    weights: new Map(),
    room: MAX_NEIGHBORS,
    isCut: false,
  };
  return {
    neighbors: seen.neighbors,
    weights: seen.weights,
    isCut: () => seen.isCut,
    cut: () => {
      seen.isCut = true;
    },
    explore: (names) => explore(seen, names),
    weigh: (names) => weigh(seen, names),
    findHubs: (names) => findHubs(seen, names),
    isHub: (name) => seen.hubsByName.get(name) === true,
  };
}

interface Seen extends Exploring {
  readonly neighbors: Map<string, Set<string>>;
  readonly explored: Set<string>;
  /** Whether a node is a hub, among those that were checked. */
  readonly hubsByName: Map<string, boolean>;
  readonly weights: Map<string, number>;
  room: number;
  isCut: boolean;
}

async function explore(seen: Seen, names: readonly string[]): Promise<void> {
  const unseen = names.filter((name) => !seen.explored.has(name));
  if (unseen.length === 0 || seen.isCut) return;
  for (const name of unseen) seen.explored.add(name);
  const walk = walkPast(seen, unseen);
  for (const [name, next] of await read(seen, expandFrom({ ...walk, limit: seen.room }))) {
    seen.room -= addNeighbors(seen.neighbors, String(name), next);
  }
  seen.isCut ||= seen.room <= 0;
}

async function weigh(seen: Seen, names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !seen.weights.has(name));
  if (unknown.length === 0) return;
  const { step, ...walk } = walkPast(seen, unknown);
  for (const [name, count] of await read(seen, countFollowed({ ...walk, steps: [step] }))) {
    seen.weights.set(String(name), Number(count));
  }
}

async function findHubs(seen: Seen, names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !seen.hubsByName.has(name));
  for (const hub of seen.hubs) {
    const suspects = unknown.filter((name) => parseNodeRef(name).kind === hub.node.label);
    const found = hub.crowd ? await findCrowded(seen, hub.crowd, suspects) : new Set(suspects);
    for (const name of suspects) seen.hubsByName.set(name, found.has(name));
  }
}

async function findCrowded(
  seen: Seen,
  { link, moreThan, within = (scope) => scope }: NonNullable<Hub['crowd']>,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const plan = planTraversal([{ links: [link], direction: 'IN', to: [] }]);
  const { step, ...walk } = walkFrom(plan, names, within(seen.scope));
  const rows = await read(seen, countFollowed({ ...walk, steps: [step] }));
  return new Set(rows.filter((row) => Number(row[1]) > moreThan).map((row) => String(row[0])));
}

async function read(seen: Seen, statement: Statement): Promise<readonly Row[]> {
  const rows = await readInTime(seen, statement);
  seen.isCut ||= rows === null;
  return rows ?? [];
}

/** One step over any of some kinds of relationships, in either direction. */
export function planAnyStep(links: readonly RelationshipModel[]): Traversal {
  return planTraversal([{ links, direction: 'BOTH', to: [] }]);
}

/** Returns the rows of a statement, or null if the deadline of the search passes first. */
export async function readInTime(
  { context, until }: Pick<Exploring, 'context' | 'until'>,
  statement: Statement,
): Promise<readonly Row[] | null> {
  if (Date.now() >= until) return null;
  try {
    return await readRows({ ...context, deadline: until }, statement);
  } catch (error) {
    if (error instanceof DatabaseTimeout) return null;
    throw error;
  }
}

function walkPast(seen: Seen, names: readonly string[]) {
  const walk = walkFrom(planAnyStep(seen.links), names, seen.scope);
  return { ...walk, conditions: [...passes(seen.excludedNodes, seen.wanted), ...walk.conditions] };
}

/** One step from some nodes, with the conditions of a scope on its relationships. */
export function walkFrom(plan: Traversal, names: readonly string[], scope: Scope) {
  return {
    starts: names.map(parseNodeRef),
    step: plan.last,
    key: relationshipKey('l', plan.links),
    conditions: scopeConditions(scope, plan, 'USUAL'),
  };
}

function addNeighbors(neighbors: Map<string, Set<string>>, name: string, next: unknown): number {
  if (!Array.isArray(next)) return 0;
  for (const each of next.map(String)) {
    listOf(neighbors, name).add(each);
    listOf(neighbors, each).add(name);
  }
  return next.length;
}

function listOf(neighbors: Map<string, Set<string>>, name: string): Set<string> {
  const known = neighbors.get(name) ?? new Set();
  neighbors.set(name, known);
  return known;
}
