import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { Direction } from '../../graph/cypher/pattern.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { GraphContext } from '../load/graph-context.ts';
import { nameOf, placeOf, type NodePlace } from '../load/graph-value.ts';
import type { Scope } from '../hooks/scope.ts';
import type { Collected } from '../selection/collect-columns.ts';
import { expandPaths, firstStep, type FoundPaths } from './expand-paths.ts';
import { openExploredGraph } from './explored-graph.ts';
import { openFrontier, type Search } from './frontier.ts';
import { hubConditions, isHub, type Hub } from './hubs.ts';
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
  /** The columns for the steps of the paths, as returned by `collectSteps`. */
  readonly collected: Collected;
}

/** The share of the remaining time for the search. The rest is for reading the results. */
const SHARE_OF_TIME = 0.6;

/**
 * Finds the shortest paths between two nodes. A path uses only relationships in the scope and visits no node twice. Paths
 * of equal length are sorted by the number of relationships of their inner nodes, then by key. One statement fetches all
 * paths of one or two relationships. For longer paths, the search expands level by level from both ends, so the number
 * of hops limits the number of statements.
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
  const isImpossible = avoided.has(from) || avoided.has(to) || question.links.length === 0;
  if (from === to && !avoided.has(from))
    return { paths: [[firstStep(question.from)]], isTruncated: false };
  if (isImpossible) return { paths: [], isTruncated: false };
  const graph = openExploredGraph(exploring);
  const search = { ...question, graph, from, to, avoided };
  const usual = await searchPaths(search);
  const isOver = usual.length > 0 || graph.isCut() || question.hubs.length === 0;
  const paths = isOver ? usual : await searchPaths({ ...search, hubs: [] });
  return expandPaths(exploring, paths, graph);
}

interface Ranked extends Search {
  readonly maxHops: number;
  readonly count: number;
}

async function searchPaths(search: Ranked): Promise<readonly (readonly string[])[]> {
  const { isExcluded, expandTo } = openFrontier(search);
  const paths: (readonly string[])[] = [];
  for (let length = 1; length <= search.maxHops; length += 1) {
    await expandTo(length);
    const count = search.count - paths.length;
    paths.push(...(await rankLength(search, { length, count, isExcluded })));
    if (paths.length === search.count || search.graph.isCut()) break;
  }
  return paths;
}

interface Length {
  /** The number of relationships of the paths. */
  readonly length: number;
  /** The maximum number of paths. */
  readonly count: number;
  readonly isExcluded: (name: string) => boolean;
}

/** Returns the first paths of one length. Counts relationships only as far as the order requires. */
async function rankLength(search: Search, wanted: Length): Promise<readonly (readonly string[])[]> {
  const { graph } = search;
  const inner = listInner(search, wanted);
  const most = limitWeight(search, wanted, inner);
  const weights = await graph.weigh(inner, most, hubConditions(search.hubs, search.scope));
  const ranked = rank(search, wanted, weights);
  if (ranked.isCut) graph.cut();
  return ranked.paths;
}

/**
 * Returns an upper bound of the weights of the returned paths, or null if there is none. The degree of a node is known and
 * is an upper bound of its weight. If ranking by degrees gives enough paths, no returned path is heavier than the last.
 */
function limitWeight(search: Search, wanted: Length, inner: readonly string[]): number | null {
  const { degrees: known } = search.graph;
  const degrees = new Map(
    inner
      .filter((name) => isHub(search.hubs, known, name) === false)
      .map((name) => [name, known.get(name) ?? Infinity]),
  );
  const { paths } = rank(search, wanted, degrees);
  const last = paths.length < wanted.count ? undefined : paths.at(-1);
  if (!last) return null;
  return last.slice(1, -1).reduce((sum, name) => sum + (degrees.get(name) ?? 0), 0);
}

function rank(
  { graph: { neighbors, predecessors }, from, to }: Search,
  { length, count }: Length,
  weights: ReadonlyMap<string, number>,
) {
  return rankPaths({ neighbors, predecessors, from, to, weights, length, count, compare });
}

/** Returns all inner nodes that can be on a path of this length. */
function listInner({ graph, from, to }: Search, { length, isExcluded }: Length): readonly string[] {
  const mayPass = (name: string): boolean => name !== from && name !== to && !isExcluded(name);
  const near = distancesFrom(from, length - 1, graph.neighbors, mayPass);
  const far = distancesFrom(to, length - 1, graph.predecessors, mayPass);
  return [...near].flatMap(([name, distance]) => {
    const rest = far.get(name) ?? length;
    return mayPass(name) && distance + rest <= length ? [name] : [];
  });
}

/** Compares by key, then by label. */
function compare(one: string, other: string): number {
  const [left, right] = [placeOf(one), placeOf(other)];
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  return left.label < right.label ? -1 : 1;
}
