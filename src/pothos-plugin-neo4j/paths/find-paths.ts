import { keyColumn } from '../../graph/cypher/column.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { Direction } from '../../graph/cypher/pattern.ts';
import { endsAt, expandRelationships } from '../../graph/cypher/read/expand.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { Row } from '../../neo4j/graph.ts';
import {
  openExploredGraph,
  planAnyStep,
  readInTime,
  stepFrom,
  type ExploredGraph,
  type Exploring,
  type Hub,
} from './explored-graph.ts';
import type { GraphContext } from '../load/graph-context.ts';
import { nameOf, placeOf, type NodePlace } from '../load/graph-value.ts';
import type { Scope } from '../hooks/scope.ts';
import { distancesFrom, rankPaths } from './rank-paths.ts';

/** The request for paths. */
export interface PathsQuestion {
  readonly from: NodePlace;
  readonly to: NodePlace;
  /** The relationship types to follow. */
  readonly links: readonly RelationshipModel[];
  /** The direction in which a path follows relationships. */
  readonly direction: Direction;
  /** Conditions on each relationship `l`, in addition to the scope. */
  readonly conditions: readonly Fragment[];
  /** The nodes that no path visits. */
  readonly avoid: readonly NodePlace[];
  /** The nodes that paths pass only if there is no other path. */
  readonly hubs: readonly Hub[];
  /** The node models that are excluded in part, even if there is no other path. */
  readonly excludedNodes: readonly NodeModel[];
  readonly maxHops: number;
  readonly count: number;
  readonly scope: Scope;
}

/** A node on a path, with the relationship that leads to it and its direction. Both are null for the first node. */
export interface FoundStep extends NodePlace {
  readonly relationship: { readonly type: string; readonly key: string } | null;
  readonly direction: Direction | null;
}

/** The found paths, and whether there may be others beyond the limits of the search. */
export interface FoundPaths {
  readonly paths: readonly (readonly FoundStep[])[];
  readonly isTruncated: boolean;
}

/** The share of the remaining time for the search. The rest is for reading the results. */
const SHARE_OF_TIME = 0.6;

/**
 * Finds the shortest paths between two nodes. A path uses only relationships in the scope and visits no node twice. Paths
 * of equal length are sorted by the number of relationships of their inner nodes, then by key. The search expands level
 * by level from both ends, so that the number of hops limits the number of statements.
 */
export async function findPaths(
  context: GraphContext,
  question: PathsQuestion,
): Promise<FoundPaths> {
  const now = Date.now();
  const [from, to] = [nameOf(question.from), nameOf(question.to)];
  const until = now + (context.deadline - now) * SHARE_OF_TIME;
  const exploring = { ...question, context, wanted: [from, to], until };
  const avoided = new Set(question.avoid.map(nameOf));
  if (avoided.has(from) || avoided.has(to)) return { paths: [], isTruncated: false };
  if (from === to) return { paths: [[firstStep(from)]], isTruncated: false };
  const graph = openExploredGraph(exploring);
  const search = { ...question, graph, from, to };
  const usual = await searchPaths(search, (name) => avoided.has(name) || graph.isHub(name));
  const isOver = usual.length > 0 || graph.isCut() || question.hubs.length === 0;
  const paths = isOver ? usual : await searchPaths(search, (name) => avoided.has(name));
  return expandPaths(exploring, paths, question.count, graph.isCut());
}

interface Search extends Omit<PathsQuestion, 'from' | 'to'> {
  readonly graph: ExploredGraph;
  readonly from: string;
  readonly to: string;
}

/** One direction of a bidirectional search: the nodes that it has reached. */
interface Side {
  readonly reached: Set<string>;
  readonly toward: 'neighbors' | 'predecessors';
  frontier: readonly string[];
}

async function searchPaths(
  search: Search,
  isBarred: (name: string) => boolean,
): Promise<readonly (readonly string[])[]> {
  const { graph, from, to } = search;
  const sides = [from, to].map((name, at): Side => ({
    reached: new Set([from, to]),
    toward: at === 0 ? 'neighbors' : 'predecessors',
    frontier: [name],
  }));
  const paths: (readonly string[])[] = [];
  // The levels expanded from both ends contain all relationships of all paths of this length.
  for (let length = 1; length <= search.maxHops; length += 1) {
    await widen(graph, sides, isBarred);
    const weights = await weighInner(search, length, isBarred);
    const count = search.count - paths.length;
    const { neighbors, predecessors } = graph;
    const ranked = rankPaths({
      neighbors,
      predecessors,
      from,
      to,
      weights,
      length,
      count,
      compare,
    });
    paths.push(...ranked.paths);
    if (ranked.isCut) graph.cut();
    if (paths.length === search.count || graph.isCut()) break;
  }
  return paths;
}

/** Expands the side with the smaller frontier by one level. */
async function widen(
  graph: ExploredGraph,
  sides: readonly Side[],
  isBarred: (name: string) => boolean,
): Promise<void> {
  const [side] = sides
    .filter(({ frontier }) => frontier.length > 0)
    .toSorted((one, other) => one.frontier.length - other.frontier.length);
  if (!side) return;
  await graph.explore(side.frontier, side.toward);
  const ahead = graph[side.toward];
  const next = new Set(side.frontier.flatMap((name) => [...(ahead.get(name) ?? [])]));
  await graph.findHubs([...next]);
  side.frontier = [...next].filter((name) => !side.reached.has(name) && !isBarred(name));
  for (const name of side.frontier) side.reached.add(name);
}

/** Returns the weights of all inner nodes that can be on a path of this length. */
async function weighInner(
  { graph, from, to }: Search,
  length: number,
  isBarred: (name: string) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const mayPass = (name: string): boolean => name !== from && name !== to && !isBarred(name);
  const near = distancesFrom(from, length - 1, graph.neighbors, mayPass);
  const far = distancesFrom(to, length - 1, graph.predecessors, mayPass);
  const inner = [...near].flatMap(([name, distance]) => {
    const rest = far.get(name) ?? length;
    return mayPass(name) && distance + rest <= length ? [name] : [];
  });
  await graph.weigh(inner);
  return new Map(inner.map((name) => [name, graph.weights.get(name) ?? 0]));
}

/** The maximum number of relationships between the nodes of the paths. */
const MAX_RELATIONSHIPS = 20_000;

/** Expands each path of nodes to all paths of relationships between them, sorted by key. */
async function expandPaths(
  exploring: Exploring,
  paths: readonly (readonly string[])[],
  count: number,
  isCut: boolean,
): Promise<FoundPaths> {
  if (paths.length === 0) return { paths: [], isTruncated: isCut };
  const plan = planAnyStep(exploring.links, exploring.direction);
  const query = stepFrom(
    plan,
    [...new Set(paths.flatMap((path) => path.slice(0, -1)))],
    exploring.scope,
  );
  const statement = expandRelationships({
    ...query,
    conditions: [
      ...query.conditions,
      ...exploring.conditions,
      endsAt([...new Set(paths.flatMap((path) => path.slice(1)))]),
    ],
    columns: [...STEP_COLUMNS, keyColumn('l', exploring.links), LEAVES],
    limit: MAX_RELATIONSHIPS,
  });
  const rows = await readInTime({ ...exploring, until: exploring.context.deadline }, statement);
  const stepsByPair = new Map<string, FoundStep[]>();
  for (const row of rows ?? []) {
    const step = readStep(exploring.links, row);
    const pair = pairOf(String(row[0]), nameOf(step));
    stepsByPair.set(pair, [...(stepsByPair.get(pair) ?? []), step]);
  }
  const expanded = paths.flatMap((path) => {
    const steps = path
      .slice(1)
      .map((name, at) => stepsByPair.get(pairOf(path[at] ?? '', name)) ?? []);
    return combine([[firstStep(path[0] ?? '')], ...steps], count);
  });
  return { paths: expanded.slice(0, count), isTruncated: isCut || rows === null };
}

const STEP_COLUMNS = [
  { of: 'n', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'l', property: 'type', type: 'type' },
] as const;
const LEAVES = { of: 'l', property: 'leaves', type: 'leaves' } as const;

function readStep(links: readonly RelationshipModel[], row: Row): FoundStep {
  const [label, key, type, relationshipKey] = row.slice(1).map(String);
  const isSymmetric = links.some((link) => link.type === type && link.isSymmetric);
  return {
    label: label ?? '',
    key: key ?? '',
    relationship: { type: type ?? '', key: relationshipKey ?? '' },
    direction: isSymmetric ? 'BOTH' : row.at(-1) === true ? 'OUT' : 'IN',
  };
}

/** Returns the first combinations of one item from each list, in the order of the lists. */
function combine<Item>(lists: readonly (readonly Item[])[], count: number): readonly Item[][] {
  return lists.reduce<Item[][]>(
    (beginnings, list) =>
      beginnings.flatMap((each) => list.map((item) => [...each, item])).slice(0, count),
    [[]],
  );
}

function firstStep(name: string): FoundStep {
  return { ...placeOf(name), relationship: null, direction: null };
}

function pairOf(near: string, far: string): string {
  return `${near}\n${far}`;
}

/** Compares by key, then by label. */
function compare(one: string, other: string): number {
  const [left, right] = [placeOf(one), placeOf(other)];
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  return left.label < right.label ? -1 : 1;
}
