import type { Direction } from '../../graph/cypher/pattern.ts';
import type { Scope } from '../hooks/scope.ts';
import type { ExploredGraph, Toward } from './explored-graph.ts';
import { hubConditions, isHub, type Hub } from './hubs.ts';

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

/** A bidirectional breadth-first search. */
export interface Frontier {
  /** Fetches the relationships on all paths of a length. The first length is 1, and each call adds 1. */
  readonly expandTo: (length: number) => Promise<void>;
  /** Returns whether paths cannot visit a node. A hub may be unknown until the database counts its relationships. */
  readonly isExcluded: (name: string) => boolean;
}

/** Starts a bidirectional search at `from` and `to`. */
export function openFrontier(search: Search): Frontier {
  const { graph, from, to } = search;
  const state: State = { ...search, countedHubs: new Set() };
  const sides = [openSide(search, from, 'neighbors'), openSide(search, to, 'predecessors')];
  return {
    isExcluded: (name) => isExcluded(state, name),
    expandTo: async (length) => {
      if (length === 1) await graph.meet(from, to);
      if (length < 3) return;
      if (length === 3) {
        await exploreEnds(search);
        for (const side of sides) advance(state, side);
      }
      await expandSmaller(state, sides);
    },
  };
}

/** One direction of a bidirectional search. */
interface Side {
  readonly reached: Set<string>;
  readonly toward: Toward;
  /** The nodes of the last level, which the search expands next. */
  names: readonly string[];
}

interface State extends Search {
  /** The hubs that the database found by counting relationships. */
  readonly countedHubs: Set<string>;
}

function openSide({ from, to }: Search, name: string, toward: Toward): Side {
  return { reached: new Set([from, to]), toward, names: [name] };
}

/** Fetches the relationships of both ends. A search in both directions needs one statement. */
async function exploreEnds({ graph, direction, from, to }: Search): Promise<void> {
  if (direction === 'BOTH') return graph.explore([from, to], 'neighbors');
  await graph.explore([from], 'neighbors');
  await graph.explore([to], 'predecessors');
}

/** Expands one level of the side whose nodes have fewer relationships. */
async function expandSmaller(state: State, sides: readonly Side[]): Promise<void> {
  const { graph, hubs, scope } = state;
  const [side] = sides
    .filter(({ names }) => names.length > 0)
    .toSorted((one, other) => sizeOf(state, one) - sizeOf(state, other));
  if (!side) return;
  const { names, toward } = side;
  await graph.explore(names, toward, hubConditions(hubs, scope));
  for (const name of names) {
    const isCounted = isHub(hubs, graph.degrees, name) === null;
    if (isCounted && !graph.isExplored(name, toward)) state.countedHubs.add(name);
  }
  advance(state, side);
}

function sizeOf({ graph, hubs }: State, { names }: Side): number {
  // A node that may be a hub has many relationships and probably is one. Hubs are not expanded.
  const expanded = names.filter((name) => isHub(hubs, graph.degrees, name) === false);
  return expanded.reduce((sum, name) => sum + (graph.degrees.get(name) ?? 0), 0);
}

function advance(state: State, side: Side): void {
  const ahead = state.graph[side.toward];
  const next = new Set(side.names.flatMap((name) => [...(ahead.get(name) ?? [])]));
  side.names = [...next].filter((name) => !side.reached.has(name) && !isExcluded(state, name));
  for (const name of side.names) side.reached.add(name);
}

function isExcluded({ avoided, countedHubs, hubs, graph }: State, name: string): boolean {
  return avoided.has(name) || countedHubs.has(name) || isHub(hubs, graph.degrees, name) === true;
}
