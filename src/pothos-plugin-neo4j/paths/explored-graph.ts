import { countFollowed } from '../../graph/cypher/read/follow.ts';
import { expandFrom } from '../../graph/cypher/read/expand.ts';
import { parseNodeRef } from '../../graph/cypher/node-ref.ts';
import { relationshipKey } from '../../graph/cypher/relationship-key.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { Direction } from '../../graph/cypher/pattern.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import { DatabaseTimeout } from '../../neo4j/errors.ts';
import type { Row } from '../../neo4j/graph.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import { passes } from './excluded-nodes.ts';
import type { Neighbors } from './rank-paths.ts';
import { planTraversal, scopeConditions, type Traversal } from '../load/traversal.ts';

/** A rule for nodes that connect too many others: all nodes of a label, or those with many relationships. */
export interface Hub {
  readonly node: NodeModel;
  /** The relationship types that include the hub if a query names them. */
  readonly namedBy: readonly RelationshipModel[];
  /** The number of relationships above which a node is a hub. Default: every node of the label is a hub. */
  readonly crowd?: {
    readonly link: RelationshipModel;
    readonly moreThan: number;
    /** Returns the scope for counting the relationships. Default: the scope of the search. */
    readonly within?: (scope: Scope) => Scope;
  };
}

/** The part of a graph that a search has explored, by node. */
export interface ExploredGraph {
  readonly neighbors: Neighbors;
  /** The nodes of which each node is a neighbor. The same as `neighbors` unless the search has a direction. */
  readonly predecessors: Neighbors;
  /** The number of relationships of each counted node. */
  readonly weights: ReadonlyMap<string, number>;
  /** Returns whether the result is incomplete, because a limit in time or size was reached. */
  isCut(): boolean;
  /** Marks the result as incomplete. */
  cut(): void;
  /** Fetches the neighbors of some nodes with one statement, or the nodes of which they are neighbors. */
  explore(names: readonly string[], toward: 'neighbors' | 'predecessors'): Promise<void>;
  /** Counts the relationships of some nodes with one statement. */
  weigh(names: readonly string[]): Promise<void>;
  /** Finds the hubs among some nodes, with one statement per kind of hub. */
  findHubs(names: readonly string[]): Promise<void>;
  isHub(name: string): boolean;
}

/** The input of a search. */
export interface Exploring {
  readonly context: GraphContext;
  readonly links: readonly RelationshipModel[];
  /** The direction in which relationships are followed. */
  readonly direction: Direction;
  /** Conditions on each relationship `l`, in addition to the scope. */
  readonly conditions: readonly Fragment[];
  readonly scope: Scope;
  readonly hubs: readonly Hub[];
  /** The node models that are excluded in part, and the nodes that are always included. */
  readonly excludedNodes: readonly NodeModel[];
  readonly wanted: readonly string[];
  /** The deadline of the search, in milliseconds since 1970. */
  readonly until: number;
}

/** The maximum number of fetched neighbors, to limit the memory of a search. */
const MAX_NEIGHBORS = 200_000;

/** Creates an explored graph without any nodes. */
export function openExploredGraph(exploring: Exploring): ExploredGraph {
  const neighbors = new Map<string, Set<string>>();
  const seen: Seen = {
    ...exploring,
    neighbors,
    predecessors: exploring.direction === 'BOTH' ? neighbors : new Map<string, Set<string>>(),
    explored: new Set(),
    hubsByName: new Map(),
    weights: new Map(),
    room: MAX_NEIGHBORS,
    isCut: false,
  };
  return {
    neighbors: seen.neighbors,
    predecessors: seen.predecessors,
    weights: seen.weights,
    isCut: () => seen.isCut,
    cut: () => {
      seen.isCut = true;
    },
    explore: (names, toward) => explore(seen, names, toward),
    weigh: (names) => weigh(seen, names),
    findHubs: (names) => findHubs(seen, names),
    isHub: (name) => seen.hubsByName.get(name) === true,
  };
}

interface Seen extends Exploring {
  readonly neighbors: Map<string, Set<string>>;
  readonly predecessors: Map<string, Set<string>>;
  readonly explored: Set<string>;
  /** Whether each checked node is a hub. */
  readonly hubsByName: Map<string, boolean>;
  readonly weights: Map<string, number>;
  room: number;
  isCut: boolean;
}

async function explore(
  seen: Seen,
  names: readonly string[],
  toward: 'neighbors' | 'predecessors',
): Promise<void> {
  const isBackward = toward === 'predecessors' && seen.direction !== 'BOTH';
  const mark = isBackward ? '<' : '>';
  const unseen = names.filter((name) => !seen.explored.has(mark + name));
  if (unseen.length === 0 || seen.isCut) return;
  for (const name of unseen) seen.explored.add(mark + name);
  const direction = isBackward ? INVERSE[seen.direction] : seen.direction;
  const query = stepPast(seen, unseen, direction);
  const [near, far] = [seen.neighbors, seen.predecessors];
  for (const [name, next] of await read(seen, expandFrom({ ...query, limit: seen.room }))) {
    const maps = isBackward ? ([far, near] as const) : ([near, far] as const);
    seen.room -= addNeighbors(maps, String(name), next);
  }
  seen.isCut ||= seen.room <= 0;
}

const INVERSE = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

async function weigh(seen: Seen, names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !seen.weights.has(name));
  if (unknown.length === 0) return;
  const { step, ...query } = stepPast(seen, unknown, 'BOTH');
  for (const [name, count] of await read(seen, countFollowed({ ...query, steps: [step] }))) {
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
  const { step, ...query } = stepFrom(plan, names, within(seen.scope));
  const rows = await read(seen, countFollowed({ ...query, steps: [step] }));
  return new Set(rows.filter((row) => Number(row[1]) > moreThan).map((row) => String(row[0])));
}

async function read(seen: Seen, statement: Statement): Promise<readonly Row[]> {
  const rows = await readInTime(seen, statement);
  seen.isCut ||= rows === null;
  return rows ?? [];
}

/** Plans one step over relationships of these types to any node. */
export function planAnyStep(
  links: readonly RelationshipModel[],
  direction: Direction = 'BOTH',
): Traversal {
  return planTraversal([{ links, direction, to: [] }]);
}

/** Returns the rows of a statement, or null if the deadline of the search has passed. */
export async function readInTime(
  { context, until }: Pick<Exploring, 'context' | 'until'>,
  statement: Statement,
): Promise<readonly Row[] | null> {
  try {
    if (Date.now() < until) return await readRows({ ...context, deadline: until }, statement);
  } catch (error) {
    if (!(error instanceof DatabaseTimeout)) throw error;
  }
  context.marks.add('CUT_BY_TIME');
  return null;
}

function stepPast(seen: Seen, names: readonly string[], direction: Direction) {
  const query = stepFrom(planAnyStep(seen.links, direction), names, seen.scope);
  return {
    ...query,
    conditions: [
      ...passes(seen.excludedNodes, seen.wanted),
      ...query.conditions,
      ...seen.conditions,
    ],
  };
}

/** Returns the parts of a statement for one step from some nodes, with the conditions of a scope. */
export function stepFrom(plan: Traversal, names: readonly string[], scope: Scope) {
  return {
    starts: names.map(parseNodeRef),
    step: plan.last,
    key: relationshipKey('l', plan.links),
    conditions: scopeConditions(scope, plan, 'USUAL'),
  };
}

/** Adds the neighbors of a node to the first map, and the node to the entries of its neighbors in the second. */
function addNeighbors(
  [near, far]: readonly [Map<string, Set<string>>, Map<string, Set<string>>],
  name: string,
  next: unknown,
): number {
  if (!Array.isArray(next)) return 0;
  for (const each of next.map(String)) {
    listOf(near, name).add(each);
    listOf(far, each).add(name);
  }
  return next.length;
}

function listOf(neighbors: Map<string, Set<string>>, name: string): Set<string> {
  const known = neighbors.get(name) ?? new Set();
  neighbors.set(name, known);
  return known;
}
