import { expandFrom, meet, weighNodes } from '../../graph/cypher/read/paths.ts';
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

/** The direction of a search: from the first node to its neighbors, or from the last node to its predecessors. */
export type Toward = 'neighbors' | 'predecessors';

/** The part of a graph that a search has explored, by node. */
export interface ExploredGraph {
  readonly neighbors: Neighbors;
  /** The nodes of which each node is a neighbor. The same as `neighbors` unless the search has a direction. */
  readonly predecessors: Neighbors;
  /** The number of all relationships of each node, whether or not the search follows them. */
  readonly degrees: ReadonlyMap<string, number>;
  /** Returns whether the result is incomplete, because a limit in time or size was reached. */
  isCut(): boolean;
  /** Marks the result as incomplete. */
  cut(): void;
  /** Fetches all paths of one or two relationships between two nodes with one statement. */
  meet(from: string, to: string): Promise<void>;
  /**
   * Fetches the neighbors of some nodes with one statement, or the nodes of which they are neighbors. Nodes that the
   * conditions `passable` exclude are not explored.
   */
  explore(names: readonly string[], toward: Toward, passable?: readonly Fragment[]): Promise<void>;
  /**
   * Counts the relationships of some nodes with one statement. Returns no count for nodes with more than `most`
   * relationships, and for nodes that the conditions `passable` exclude.
   */
  weigh(
    names: readonly string[],
    most: number | null,
    passable: readonly Fragment[],
  ): Promise<ReadonlyMap<string, number>>;
  /** Returns whether the neighbors of a node were fetched. */
  isExplored(name: string, toward: Toward): boolean;
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
    isMet: false,
    degrees: new Map(),
    room: MAX_NEIGHBORS,
    isCut: false,
  };
  return {
    neighbors: seen.neighbors,
    predecessors: seen.predecessors,
    degrees: seen.degrees,
    isCut: () => seen.isCut,
    cut: () => {
      seen.isCut = true;
    },
    meet: (from, to) => meetBetween(seen, from, to),
    explore: (names, toward, passable = []) => explore(seen, names, toward, passable),
    weigh: (names, most, passable) => weigh(seen, names, most, passable),
    isExplored: (name, toward) => seen.explored.has(markOf(seen, toward) + name),
  };
}

interface Seen extends Exploring {
  readonly neighbors: Map<string, Set<string>>;
  readonly predecessors: Map<string, Set<string>>;
  readonly explored: Set<string>;
  readonly degrees: Map<string, number>;
  /** Whether the paths of up to two relationships were fetched. */
  isMet: boolean;
  room: number;
  isCut: boolean;
}

async function meetBetween(seen: Seen, from: string, to: string): Promise<void> {
  if (seen.isMet) return;
  seen.isMet = true;
  const { step, conditions, last } = stepPast(seen, [], seen.direction);
  const ends = { from: parseNodeRef(from), to: parseNodeRef(to) };
  const rows = await read(seen, meet({ ...ends, step, conditions, last, limit: seen.room }));
  for (const [name, degree] of rows) {
    const middle = String(name);
    if (middle !== to) {
      seen.degrees.set(middle, Number(degree));
      connect(seen, from, middle);
    }
    connect(seen, middle === to ? from : middle, to);
  }
  takeRoom(seen, rows.length);
}

async function explore(
  seen: Seen,
  names: readonly string[],
  toward: Toward,
  passable: readonly Fragment[],
): Promise<void> {
  const mark = markOf(seen, toward);
  const unseen = names.filter((name) => !seen.explored.has(mark + name));
  if (unseen.length === 0 || seen.isCut) return;
  const isBackward = mark === '<';
  const direction = isBackward ? INVERSE[seen.direction] : seen.direction;
  const query = { ...stepPast(seen, unseen, direction), passable, limit: seen.room };
  for (const [start, next, degrees] of await read(seen, expandFrom(query))) {
    const name = String(start);
    seen.explored.add(mark + name);
    for (const [at, each] of listOf(next).entries()) {
      const other = String(each);
      seen.degrees.set(other, Number(listOf(degrees)[at]));
      if (isBackward) connect(seen, other, name);
      else connect(seen, name, other);
    }
    takeRoom(seen, listOf(next).length);
  }
}

const INVERSE = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

function markOf({ direction }: Seen, toward: Toward): '<' | '>' {
  return toward === 'predecessors' && direction !== 'BOTH' ? '<' : '>';
}

async function weigh(
  seen: Seen,
  names: readonly string[],
  most: number | null,
  passable: readonly Fragment[],
): Promise<ReadonlyMap<string, number>> {
  if (names.length === 0) return new Map();
  const query = { ...stepPast(seen, names, 'BOTH'), most, passable };
  const rows = await read(seen, weighNodes(query));
  return new Map(rows.map(([name, count]) => [String(name), Number(count)]));
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

/** Returns one step of the search. `last` are the conditions of a step to one of its ends, which are never excluded. */
function stepPast(seen: Seen, names: readonly string[], direction: Direction) {
  const query = stepFrom(planAnyStep(seen.links, direction), names, seen.scope);
  const last = [...query.conditions, ...seen.conditions];
  return { ...query, last, conditions: [...passes(seen.excludedNodes, seen.wanted), ...last] };
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

/** Records that a node is a neighbor of another. */
function connect({ neighbors, predecessors }: Seen, name: string, next: string): void {
  setOf(neighbors, name).add(next);
  setOf(predecessors, next).add(name);
}

function takeRoom(seen: Seen, count: number): void {
  seen.room -= count;
  seen.isCut ||= seen.room <= 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function setOf(neighbors: Map<string, Set<string>>, name: string): Set<string> {
  const known = neighbors.get(name) ?? new Set();
  neighbors.set(name, known);
  return known;
}
