import TinyQueue from 'tinyqueue';

/** The nodes next to each node, by name; links are walked both ways, so each stands under both of its ends. */
export type Neighbours = ReadonlyMap<string, ReadonlySet<string>>;

/** Which ways are wanted between two nodes. */
export interface PathsWanted {
  readonly neighbours: Neighbours;
  readonly from: string;
  readonly to: string;
  /** How many links each way has. */
  readonly length: number;
  /** How many ways are wanted at most. */
  readonly count: number;
  /** How much an inner node adds to the weight of a way; no weight is no way. */
  readonly weights: ReadonlyMap<string, number>;
  /** What breaks ties between nodes: less comes first. */
  readonly compare: (one: string, other: string) => number;
}

/** Ways as the names of their nodes, and whether more of them were given up to stay within bounds. */
export interface RankedPaths {
  readonly ways: readonly (readonly string[])[];
  readonly isCut: boolean;
}

/** How many beginnings of ways are tried: enough for any honest question, and a fraction of a second. */
const MOST_STEPS = 200_000;

/**
 * The ways of one length that meet no node twice, the lightest inner nodes first, then by their nodes in turn. It
 * goes on from the beginning that may still become the lightest way: what remains is weighed beforehand, as if nodes
 * could be met twice, which is never too heavy.
 */
export function rankPaths(wanted: PathsWanted): RankedPaths {
  const rest = weighRest(wanted);
  const ways: (readonly string[])[] = [];
  const open = new TinyQueue<Beginning>(
    [{ nodes: [wanted.from], weight: 0, estimate: 0 }],
    (one, other) => compareBeginnings(one, other, wanted.compare),
  );
  let steps = 0;
  for (let next = open.pop(); next && ways.length < wanted.count; next = open.pop()) {
    if (next.nodes.length > wanted.length) {
      ways.push(next.nodes);
      continue;
    }
    const longer = goOn(wanted, rest, next);
    for (const each of longer) open.push(each);
    steps += longer.length;
    if (steps > MOST_STEPS) return { ways, isCut: true };
  }
  return { ways, isCut: false };
}

interface Beginning {
  readonly nodes: readonly string[];
  readonly weight: number;
  readonly estimate: number;
}

/** For each number of links that remain, how light the rest from a node to the end can be. */
type Rest = readonly ReadonlyMap<string, number>[];

function goOn(
  { neighbours, length, weights, to }: PathsWanted,
  rest: Rest,
  { nodes, weight }: Beginning,
): readonly Beginning[] {
  const remaining = rest[length - nodes.length];
  const longer: Beginning[] = [];
  for (const next of neighbours.get(nodes.at(-1) ?? '') ?? []) {
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

/** How light the rest can be with one link more. */
function goBack(
  { neighbours, to, weights }: PathsWanted,
  shorter: ReadonlyMap<string, number>,
  mayPass: (node: string) => boolean,
): ReadonlyMap<string, number> {
  const lightest = new Map<string, number>();
  for (const [node, weight] of shorter) {
    const total = weight + (node === to ? 0 : (weights.get(node) ?? 0));
    for (const before of neighbours.get(node) ?? []) {
      const isLighter = total < (lightest.get(before) ?? Infinity);
      if (isLighter && mayPass(before)) lightest.set(before, total);
    }
  }
  return lightest;
}

/** How many links away from the beginning each node is, as far as a way may go. */
function measureDistances({
  neighbours,
  from,
  to,
  length,
  weights,
}: PathsWanted): ReadonlyMap<string, number> {
  return distancesFrom(from, length - 1, neighbours, (node) => node !== to && weights.has(node));
}

/** How many links away from a node others are, up to a distance, over nodes that may be passed. */
export function distancesFrom(
  start: string,
  most: number,
  neighbours: Neighbours,
  mayPass: (node: string) => boolean,
): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  // A map goes on to what is added while it is read: nearest first.
  for (const [node, distance] of distances) {
    if (distance === most) break;
    if (node !== start && !mayPass(node)) continue;
    for (const next of neighbours.get(node) ?? []) {
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
