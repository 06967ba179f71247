import type { Direction } from '../../graph/cypher/pattern.ts';
import { placeOf } from '../load/graph-value.ts';
import type { Scope } from '../hooks/scope.ts';
import type { ExploredGraph, Toward } from './explored-graph.ts';
import { isHub, isNoCrowd, type Hub } from './hubs.ts';

/** A search for paths between two nodes in an explored graph. */
export interface Search {
  readonly graph: ExploredGraph;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly scope: Scope;
  readonly hubs: readonly Hub[];
  /** The nodes that no path visits. */
  readonly avoided: ReadonlySet<string>;
}

/** The nodes that a search has reached from both ends. */
export interface Frontier {
  /** Fetches all relationships of the paths of a length. Lengths must be in order, starting with 1. */
  readonly widen: (length: number) => Promise<void>;
  /** Returns whether no path passes a node. Some hubs are unknown until their relationships are counted. */
  readonly isBarred: (name: string) => boolean;
}

/** Opens the frontier of a search at its two ends. */
export function openFrontier(search: Search): Frontier {
  const { graph, from, to } = search;
  const seen: Seen = { ...search, crowds: new Set() };
  const sides = [openSide(search, from, 'neighbors'), openSide(search, to, 'predecessors')];
  return {
    isBarred: (name) => isBarred(seen, name),
    widen: async (length) => {
      if (length === 1) await graph.meet(from, to);
      if (length < 3) return;
      if (length === 3) {
        await exploreEnds(search);
        for (const side of sides) advance(seen, side);
      }
      await expandSmaller(seen, sides);
    },
  };
}

/** One direction of a bidirectional search: the nodes that it has reached. */
interface Side {
  readonly reached: Set<string>;
  readonly toward: Toward;
  names: readonly string[];
}

interface Seen extends Search {
  /** The nodes that have so many relationships that they are hubs. */
  readonly crowds: Set<string>;
}

function openSide({ from, to }: Search, name: string, toward: Toward): Side {
  return { reached: new Set([from, to]), toward, names: [name] };
}

/** Fetches the relationships of both ends, with one statement unless the search has a direction. */
async function exploreEnds({ graph, direction, from, to }: Search): Promise<void> {
  if (direction === 'BOTH') return graph.explore([from, to], 'neighbors');
  await graph.explore([from], 'neighbors');
  await graph.explore([to], 'predecessors');
}

/** Expands the side whose nodes have fewer relationships by one level. */
async function expandSmaller(seen: Seen, sides: readonly Side[]): Promise<void> {
  const { graph, hubs, scope } = seen;
  const [side] = sides
    .filter(({ names }) => names.length > 0)
    .map((each) => ({ each, size: sizeOf(seen, each) }))
    .toSorted((one, other) => one.size - other.size)
    .map(({ each }) => each);
  if (!side) return;
  await graph.explore(side.names, side.toward, isNoCrowd(hubs, scope));
  for (const name of side.names)
    if (hubAt(seen, name) === null && !graph.isExplored(name, side.toward)) seen.crowds.add(name);
  advance(seen, side);
}

function sizeOf(seen: Seen, { names }: Side): number {
  // Possible hubs have so many relationships that they are probably hubs, which are not expanded.
  const expanded = names.filter((name) => hubAt(seen, name) === false);
  return expanded.reduce((sum, name) => sum + (seen.graph.degrees.get(name) ?? 0), 0);
}

function advance(seen: Seen, side: Side): void {
  const ahead = seen.graph[side.toward];
  const next = new Set(side.names.flatMap((name) => [...(ahead.get(name) ?? [])]));
  side.names = [...next].filter((name) => !side.reached.has(name) && !isBarred(seen, name));
  for (const name of side.names) side.reached.add(name);
}

function isBarred(seen: Seen, name: string): boolean {
  return seen.avoided.has(name) || seen.crowds.has(name) || hubAt(seen, name) === true;
}

function hubAt({ hubs, graph }: Seen, name: string): boolean | null {
  return isHub(hubs, placeOf(name).label, graph.degrees.get(name) ?? Infinity);
}
