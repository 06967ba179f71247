import TinyQueue from 'tinyqueue';

/** The neighbors of each node. A relationship that is followed in both directions is listed at both nodes. */
export type Neighbors = ReadonlyMap<string, ReadonlySet<string>>;

/** The request for ranked paths between two nodes. */
export interface PathsWanted {
  readonly neighbors: Neighbors;
  /** The nodes of which each node is a neighbor. */
  readonly predecessors: Neighbors;
  readonly from: string;
  readonly to: string;
  /** The number of relationships on each path. */
  readonly length: number;
  /** The maximum number of paths. */
  readonly count: number;
  /** The weight that each inner node adds to a path. Nodes without a weight are not on any path. */
  readonly weights: ReadonlyMap<string, number>;
  /** Sorts nodes of paths with the same weight. */
  readonly compare: (one: string, other: string) => number;
}

/** Paths as lists of nodes, and whether the limit of the search was reached. */
export interface RankedPaths {
  readonly paths: readonly (readonly string[])[];
  readonly isCut: boolean;
}

/** The maximum number of partial paths, which take a fraction of a second. */
const MAX_STEPS = 200_000;

/**
 * Returns the paths of one length that visit no node twice, sorted by the weight of their inner nodes, then by their
 * nodes in order. This is a best-first search (A*). It always extends the partial path with the lowest estimate. The
 * estimate of the rest allows nodes to be visited twice, so it is never too high.
 */
export function rankPaths(wanted: PathsWanted): RankedPaths {
  const rest = weighRest(wanted);
  const paths: (readonly string[])[] = [];
  const open = new TinyQueue<Beginning>(
    [{ nodes: [wanted.from], weight: 0, estimate: 0 }],
    (one, other) => compareBeginnings(one, other, wanted.compare),
  );
  let steps = 0;
  for (let next = open.pop(); next && paths.length < wanted.count; next = open.pop()) {
    if (next.nodes.length > wanted.length) {
      paths.push(next.nodes);
      continue;
    }
    const longer = goOn(wanted, rest, next);
    for (const each of longer) open.push(each);
    steps += longer.length;
    if (steps > MAX_STEPS) return { paths, isCut: true };
  }
  return { paths, isCut: false };
}

interface Beginning {
  readonly nodes: readonly string[];
  readonly weight: number;
  readonly estimate: number;
}

/** The minimum weight from each node to the end, by the number of remaining relationships. */
type Rest = readonly ReadonlyMap<string, number>[];

function goOn(
  { neighbors, length, weights, to }: PathsWanted,
  rest: Rest,
  { nodes, weight }: Beginning,
): readonly Beginning[] {
  const remaining = rest[length - nodes.length];
  const longer: Beginning[] = [];
  for (const next of neighbors.get(nodes.at(-1) ?? '') ?? []) {
    const lightest = remaining?.get(next);
    if (lightest === undefined || nodes.includes(next)) continue;
    const total = weight + (next === to ? 0 : (weights.get(next) ?? 0));
    longer.push({ nodes: [...nodes, next], weight: total, estimate: total + lightest });
  }
  return longer;
}

function weighRest(wanted: PathsWanted): Rest {
  const distances = measureDistances(wanted);
  const rest: ReadonlyMap<string, number>[] = [new Map([[wanted.to, 0]])];
  for (let remaining = 1; remaining < wanted.length; remaining += 1) {
    const mayPass = (node: string): boolean =>
      node !== wanted.from &&
      node !== wanted.to &&
      wanted.weights.has(node) &&
      (distances.get(node) ?? Infinity) <= wanted.length - remaining;
    rest.push(goBack(wanted, rest.at(-1) ?? new Map(), mayPass));
  }
  return rest;
}

/** Returns the minimum weights with one more relationship. */
function goBack(
  { predecessors, to, weights }: PathsWanted,
  shorter: ReadonlyMap<string, number>,
  mayPass: (node: string) => boolean,
): ReadonlyMap<string, number> {
  const lightest = new Map<string, number>();
  for (const [node, weight] of shorter) {
    const total = weight + (node === to ? 0 : (weights.get(node) ?? 0));
    for (const before of predecessors.get(node) ?? []) {
      const isLighter = total < (lightest.get(before) ?? Infinity);
      if (isLighter && mayPass(before)) lightest.set(before, total);
    }
  }
  return lightest;
}

/** Returns the distance of each node from the start, up to the length of a path. */
function measureDistances({
  neighbors,
  from,
  to,
  length,
  weights,
}: PathsWanted): ReadonlyMap<string, number> {
  return distancesFrom(from, length - 1, neighbors, (node) => node !== to && weights.has(node));
}

/** Returns the distances of nodes from a start node, up to a maximum. Passes only nodes that `mayPass` allows. */
export function distancesFrom(
  start: string,
  most: number,
  neighbors: Neighbors,
  mayPass: (node: string) => boolean,
): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  // The loop also visits entries that are added during the iteration, nearest first.
  for (const [node, distance] of distances) {
    if (distance === most) break;
    if (node !== start && !mayPass(node)) continue;
    for (const next of neighbors.get(node) ?? []) {
      if (!distances.has(next)) distances.set(next, distance + 1);
    }
  }
  return distances;
}

function compareBeginnings(
  one: Beginning,
  other: Beginning,
  compare: PathsWanted['compare'],
): number {
  if (one.estimate !== other.estimate) return one.estimate - other.estimate;
  for (const [at, node] of one.nodes.entries()) {
    const against = other.nodes[at];
    if (against === undefined) return 1;
    const order = node === against ? 0 : compare(node, against);
    if (order !== 0) return order;
  }
  return one.nodes.length - other.nodes.length;
}
