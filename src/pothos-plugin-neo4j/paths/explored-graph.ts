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
import type { Neighbours } from './rank-paths.ts';
import { planTraversal, scopeConditions, type Traversal } from '../load/traversal.ts';

/** A kind of node that ties too many together to say anything: all nodes of a label, or those with many links. */
export interface Hub {
  readonly node: NodeModel;
  /** The links by which a question names it, and so wants it. */
  readonly namedBy: readonly RelationshipModel[];
  /** It is one only with more than so many of these links to it; always, where nothing is said. */
  readonly crowd?: {
    readonly link: RelationshipModel;
    readonly moreThan: number;
    /** The scope in which the links are counted. Default: that of the question. */
    readonly within?: (scope: Scope) => Scope;
  };
}

/** The part of a graph that a search has seen so far, by the names of its nodes. */
export interface ExploredGraph {
  readonly neighbours: Neighbours;
  /** How many links nodes have, of those that were weighed. */
  readonly weights: ReadonlyMap<string, number>;
  /** Whether something was left unseen, for want of time or for there was too much. */
  isCut(): boolean;
  /** Notes that something is left out. */
  cut(): void;
  /** Fetches what is next to some nodes, in one statement. */
  explore(names: readonly string[]): Promise<void>;
  /** Counts the links of some nodes, in one statement. */
  weigh(names: readonly string[]): Promise<void>;
  /** Finds the hubs among some nodes, in one statement a kind of hub. */
  findHubs(names: readonly string[]): Promise<void>;
  isHub(name: string): boolean;
}

/** What is searched: which links, in which scope, what counts as a hub, and until when. */
export interface Exploring {
  readonly context: GraphContext;
  readonly links: readonly RelationshipModel[];
  readonly scope: Scope;
  readonly hubs: readonly Hub[];
  /** Kinds of nodes of which some are never passed through, and the names of those that are met all the same. */
  readonly aside: readonly NodeModel[];
  readonly wanted: readonly string[];
  /** When the search must end, in milliseconds since 1970. */
  readonly until: number;
}

/** How many neighbours are fetched in all: what a server can hold many times over, and more than an answer needs. */
const MOST_NEIGHBOURS = 200_000;

/** A graph of which nothing has been seen yet. */
export function openExploredGraph(exploring: Exploring): ExploredGraph {
  const seen: Seen = {
    ...exploring,
    neighbours: new Map(),
    explored: new Set(),
    hubsByName: new Map(),
    weights: new Map(),
    room: MOST_NEIGHBOURS,
    isCut: false,
  };
  return {
    neighbours: seen.neighbours,
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
  readonly neighbours: Map<string, Set<string>>;
  readonly explored: Set<string>;
  /** Whether a node is a hub, of those that were judged. */
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
    seen.room -= addNeighbours(seen.neighbours, String(name), next);
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

/** One step over any of some kinds of links, either way. */
export function planAnyStep(links: readonly RelationshipModel[]): Traversal {
  return planTraversal([{ links, direction: 'BOTH', to: [] }]);
}

/** The rows of a statement, or null when the time of the search is up first. */
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
  return { ...walk, conditions: [...passes(seen.aside, seen.wanted), ...walk.conditions] };
}

/** One step from nodes of some names, with what holds for its links in a scope. */
export function walkFrom(plan: Traversal, names: readonly string[], scope: Scope) {
  return {
    starts: names.map(parseNodeRef),
    step: plan.last,
    key: relationshipKey('l', plan.links),
    conditions: scopeConditions(scope, plan, 'USUAL'),
  };
}

function addNeighbours(neighbours: Map<string, Set<string>>, name: string, next: unknown): number {
  if (!Array.isArray(next)) return 0;
  for (const each of next.map(String)) {
    listOf(neighbours, name).add(each);
    listOf(neighbours, each).add(name);
  }
  return next.length;
}

function listOf(neighbours: Map<string, Set<string>>, name: string): Set<string> {
  const known = neighbours.get(name) ?? new Set();
  neighbours.set(name, known);
  return known;
}
