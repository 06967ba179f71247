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
import { loadWeights } from './known-weights.ts';
import type { Neighbors } from './rank-paths.ts';
import { planTraversal, scopeConditions, type Traversal } from '../load/traversal.ts';

/** The adjacency that a search follows: neighbors from the first node, or predecessors from the last node. */
export type Toward = 'neighbors' | 'predecessors';

/** The part of a graph that a search has explored, by node. */
export interface ExploredGraph {
  readonly neighbors: Neighbors;
  /** The nodes of which each node is a neighbor. Identical to `neighbors` if relationships are followed both ways. */
  readonly predecessors: Neighbors;
  /** The degree of each node. It includes relationships that the search does not follow. */
  readonly degrees: ReadonlyMap<string, number>;
  /** Returns whether the result is incomplete, because a limit in time or size was reached. */
  isCut(): boolean;
  /** Marks the result as incomplete. */
  cut(): void;
  /** Fetches all paths of one or two relationships between two nodes with one statement. */
  meet(from: string, to: string): Promise<void>;
  /**
   * Fetches the neighbors or the predecessors of some nodes with one statement. A node that does not meet the conditions
   * in `passable` is not explored.
   */
  explore(names: readonly string[], toward: Toward, passable?: readonly Fragment[]): Promise<void>;
  /**
   * Counts the relationships of some nodes with one statement, or with none if their counts are cached. A node has no
   * count if it has more than `most` relationships or does not meet the conditions in `passable`.
   */
  weigh(
    names: readonly string[],
    most: number | null,
    passable: readonly Fragment[],
  ): Promise<ReadonlyMap<string, number>>;
  /** Returns whether the neighbors or the predecessors of a node were fetched. */
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
  const explored = new Set<string>();
  const isDirected = exploring.direction !== 'BOTH';
  const seen: Seen = {
    ...exploring,
    neighbors,
    predecessors: isDirected ? new Map<string, Set<string>>() : neighbors,
    explored: { neighbors: explored, predecessors: isDirected ? new Set() : explored },
    isMet: false,
    degrees: new Map(),
    remaining: MAX_NEIGHBORS,
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
    isExplored: (name, toward) => seen.explored[toward].has(name),
  };
}

interface Seen extends Exploring {
  readonly neighbors: Map<string, Set<string>>;
  readonly predecessors: Map<string, Set<string>>;
  readonly explored: Readonly<Record<Toward, Set<string>>>;
  readonly degrees: Map<string, number>;
  /** Whether the paths of one or two relationships were fetched. */
  isMet: boolean;
  /** The number of neighbors that can still be fetched. */
  remaining: number;
  isCut: boolean;
}

async function meetBetween(seen: Seen, from: string, to: string): Promise<void> {
  if (seen.isMet) return;
  seen.isMet = true;
  const { step, conditions, last } = stepPast(seen, [], seen.direction);
  const ends = { from: parseNodeRef(from), to: parseNodeRef(to) };
  const rows = await read(seen, meet({ ...ends, step, conditions, last, limit: seen.remaining }));
  for (const [name, degree] of rows ?? []) {
    const middle = String(name);
    if (middle !== to) {
      seen.degrees.set(middle, Number(degree));
      connect(seen, from, middle);
    }
    connect(seen, middle === to ? from : middle, to);
  }
  reduceRemaining(seen, rows?.length ?? 0);
}

async function explore(
  seen: Seen,
  names: readonly string[],
  toward: Toward,
  passable: readonly Fragment[],
): Promise<void> {
  const explored = seen.explored[toward];
  const unseen = names.filter((name) => !explored.has(name));
  if (unseen.length === 0 || seen.isCut) return;
  const isBackward = toward === 'predecessors';
  const direction = isBackward ? INVERSE[seen.direction] : seen.direction;
  const query = { ...stepPast(seen, unseen, direction), passable, limit: seen.remaining };
  for (const [start, next, degrees] of (await read(seen, expandFrom(query))) ?? []) {
    const name = String(start);
    explored.add(name);
    for (const [at, each] of listOf(next).entries()) {
      const other = String(each);
      seen.degrees.set(other, Number(listOf(degrees)[at]));
      if (isBackward) connect(seen, other, name);
      else connect(seen, name, other);
    }
    reduceRemaining(seen, listOf(next).length);
  }
}

const INVERSE = { OUT: 'IN', IN: 'OUT', BOTH: 'BOTH' } as const;

async function weigh(
  seen: Seen,
  names: readonly string[],
  most: number | null,
  passable: readonly Fragment[],
): Promise<ReadonlyMap<string, number>> {
  if (names.length === 0) return new Map();
  const query = { ...stepPast(seen, [], 'BOTH'), passable };
  return loadWeights(seen.context, {
    names,
    most: most ?? Infinity,
    statement: weighNodes({ ...query, most: null }),
    read: (unknown) =>
      read(seen, weighNodes({ ...query, starts: unknown.map(parseNodeRef), most })),
  });
}

/** Returns the rows of a statement. Marks the result as incomplete and returns null if the deadline has passed. */
async function read(seen: Seen, statement: Statement): Promise<readonly Row[] | null> {
  const rows = await readInTime(seen, statement);
  seen.isCut ||= rows === null;
  return rows;
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

/** Returns a step of the search. `last` contains the conditions of a step to `from` or `to`, which are never excluded. */
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

/** Adds a node to the neighbors of another node. */
function connect({ neighbors, predecessors }: Seen, name: string, next: string): void {
  setOf(neighbors, name).add(next);
  setOf(predecessors, next).add(name);
}

function reduceRemaining(seen: Seen, count: number): void {
  seen.remaining -= count;
  seen.isCut ||= seen.remaining <= 0;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function setOf(neighbors: Map<string, Set<string>>, name: string): Set<string> {
  const known = neighbors.get(name) ?? new Set();
  neighbors.set(name, known);
  return known;
}
