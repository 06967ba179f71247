import { keyColumn } from '../../graph/cypher/column.ts';
import type { Direction } from '../../graph/cypher/pattern.ts';
import { endsAt, expandRelationships } from '../../graph/cypher/read/expand.ts';
import { formatNodeRef, parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { Row } from '../../neo4j/graph.ts';
import {
  openExploredGraph,
  planAnyStep,
  readInTime,
  walkFrom,
  type ExploredGraph,
  type Exploring,
  type Hub,
} from './explored-graph.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import { distancesFrom, rankPaths } from './rank-paths.ts';

/** A node by what it is and its key. */
export interface NodePlace {
  readonly label: string;
  readonly key: string;
}

/** Which ways are asked for. */
export interface PathsQuestion {
  readonly from: NodePlace;
  readonly to: NodePlace;
  /** The kinds of links that may be walked. */
  readonly links: readonly RelationshipModel[];
  /** Nodes that no way meets. */
  readonly avoid: readonly NodePlace[];
  /** What is not passed through, unless there is no other way. */
  readonly hubs: readonly Hub[];
  /** Kinds of nodes of which some are passed through in no case. */
  readonly aside: readonly NodeModel[];
  readonly maxHops: number;
  readonly count: number;
  readonly scope: Scope;
}

/** One node of a way, and how it was come to: by which fact, walked which way; the first has none. */
export interface FoundStep extends NodePlace {
  readonly fact: { readonly type: string; readonly key: string } | null;
  readonly direction: Direction | null;
}

/** The ways that were found, and whether there may be others that the bounds of the search left out. */
export interface FoundPaths {
  readonly ways: readonly (readonly FoundStep[])[];
  readonly isTruncated: boolean;
}

/** How much of an operation's time a search may take: the rest is for telling what it found. */
const SHARE_OF_TIME = 0.6;

/**
 * The shortest ways between two nodes, each through facts that its scope shows and meeting no node twice; of equal
 * length those whose inner nodes have the fewest links, then by keys. It goes level by level from both ends, so that
 * the number of statements is bounded by the number of hops.
 */
export async function findPaths(
  context: GraphContext,
  question: PathsQuestion,
): Promise<FoundPaths> {
  const now = Date.now();
  const [from, to] = [nameOfPlace(question.from), nameOfPlace(question.to)];
  const until = now + (context.deadline - now) * SHARE_OF_TIME;
  const exploring = { ...question, context, wanted: [from, to], until };
  const avoided = new Set(question.avoid.map(nameOfPlace));
  if (avoided.has(from) || avoided.has(to)) return { ways: [], isTruncated: false };
  if (from === to) return { ways: [[firstStep(from)]], isTruncated: false };
  const graph = openExploredGraph(exploring);
  const search = { ...question, graph, from, to };
  const usual = await searchWays(search, (name) => avoided.has(name) || graph.isHub(name));
  const isOver = usual.length > 0 || graph.isCut() || question.hubs.length === 0;
  const ways = isOver ? usual : await searchWays(search, (name) => avoided.has(name));
  return tellWays(exploring, ways, question.count, graph.isCut());
}

interface Search extends Omit<PathsQuestion, 'from' | 'to'> {
  readonly graph: ExploredGraph;
  readonly from: string;
  readonly to: string;
}

/** One end of a search: the nodes that it last came to. */
interface Side {
  readonly reached: Set<string>;
  frontier: readonly string[];
}

async function searchWays(
  search: Search,
  isBarred: (name: string) => boolean,
): Promise<readonly (readonly string[])[]> {
  const { graph, from, to } = search;
  const sides = [from, to].map((name): Side => ({
    reached: new Set([from, to]),
    frontier: [name],
  }));
  const ways: (readonly string[])[] = [];
  // So many levels from both ends together show all links of all ways of this length.
  for (let length = 1; length <= search.maxHops; length += 1) {
    await widen(graph, sides, isBarred);
    const weights = await weighInner(search, length, isBarred);
    const count = search.count - ways.length;
    const { neighbours } = graph;
    const ranked = rankPaths({ neighbours, from, to, weights, length, count, compare });
    ways.push(...ranked.ways);
    if (ranked.isCut) graph.cut();
    if (ways.length === search.count || graph.isCut()) break;
  }
  return ways;
}

/** Takes the end with fewer nodes to explore a level further. */
async function widen(
  graph: ExploredGraph,
  sides: readonly Side[],
  isBarred: (name: string) => boolean,
): Promise<void> {
  const [side] = sides
    .filter(({ frontier }) => frontier.length > 0)
    .toSorted((one, other) => one.frontier.length - other.frontier.length);
  if (!side) return;
  await graph.explore(side.frontier);
  const next = new Set(side.frontier.flatMap((name) => [...(graph.neighbours.get(name) ?? [])]));
  await graph.findHubs([...next]);
  side.frontier = [...next].filter((name) => !side.reached.has(name) && !isBarred(name));
  for (const name of side.frontier) side.reached.add(name);
}

/** The weights of all nodes that may lie on a way of a length. */
async function weighInner(
  { graph, from, to }: Search,
  length: number,
  isBarred: (name: string) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const mayPass = (name: string): boolean => name !== from && name !== to && !isBarred(name);
  const [near, far] = [from, to].map((end) =>
    distancesFrom(end, length - 1, graph.neighbours, mayPass),
  );
  const inner = [...(near ?? [])].flatMap(([name, distance]) => {
    const rest = far?.get(name) ?? length;
    return mayPass(name) && distance + rest <= length ? [name] : [];
  });
  await graph.weigh(inner);
  return new Map(inner.map((name) => [name, graph.weights.get(name) ?? 0]));
}

/** How many facts between the nodes of the ways are read at most. */
const MOST_FACTS = 20_000;

/** Each way in all the facts that it may go through, in the order of their keys. */
async function tellWays(
  exploring: Exploring,
  ways: readonly (readonly string[])[],
  count: number,
  isCut: boolean,
): Promise<FoundPaths> {
  if (ways.length === 0) return { ways: [], isTruncated: isCut };
  const plan = planAnyStep(exploring.links);
  const walk = walkFrom(
    plan,
    [...new Set(ways.flatMap((way) => way.slice(0, -1)))],
    exploring.scope,
  );
  const statement = expandRelationships({
    ...walk,
    conditions: [...walk.conditions, endsAt([...new Set(ways.flatMap((way) => way.slice(1)))])],
    columns: [...FACT_COLUMNS, keyColumn('l', exploring.links), LEAVES],
    limit: MOST_FACTS,
  });
  const rows = await readInTime({ ...exploring, until: exploring.context.deadline }, statement);
  const facts = new Map<string, FoundStep[]>();
  for (const row of rows ?? []) {
    const step = readStep(exploring.links, row);
    const pair = pairOf(String(row[0]), nameOfPlace(step));
    facts.set(pair, [...(facts.get(pair) ?? []), step]);
  }
  const told = ways.flatMap((way) => {
    const steps = way.slice(1).map((name, at) => facts.get(pairOf(way[at] ?? '', name)) ?? []);
    return combine([[firstStep(way[0] ?? '')], ...steps], count);
  });
  return { ways: told.slice(0, count), isTruncated: isCut || rows === null };
}

const FACT_COLUMNS = [
  { of: 'n', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'l', property: 'type', type: 'type' },
] as const;
const LEAVES = { of: 'l', property: 'leaves', type: 'leaves' } as const;

function readStep(links: readonly RelationshipModel[], row: Row): FoundStep {
  const [label, key, type, factKey] = row.slice(1).map(String);
  const isSymmetric = links.some((link) => link.type === type && link.isSymmetric);
  return {
    label: label ?? '',
    key: key ?? '',
    fact: { type: type ?? '', key: factKey ?? '' },
    direction: isSymmetric ? 'BOTH' : row.at(-1) === true ? 'OUT' : 'IN',
  };
}

/** The first ways to take one of each list, those with the first of the first list first. */
function combine<Item>(lists: readonly (readonly Item[])[], count: number): readonly Item[][] {
  return lists.reduce<Item[][]>(
    (beginnings, list) =>
      beginnings.flatMap((each) => list.map((item) => [...each, item])).slice(0, count),
    [[]],
  );
}

function firstStep(name: string): FoundStep {
  return { ...placeOf(name), fact: null, direction: null };
}

function placeOf(name: string): NodePlace {
  const { kind, key } = parseNodeRef(name);
  return { label: kind, key };
}

function nameOfPlace({ label, key }: NodePlace): string {
  return formatNodeRef({ kind: label, key });
}

function pairOf(near: string, far: string): string {
  return `${near}\n${far}`;
}

/** By key, then by label. */
function compare(one: string, other: string): number {
  const [left, right] = [parseNodeRef(one), parseNodeRef(other)];
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  return left.kind < right.kind ? -1 : 1;
}
