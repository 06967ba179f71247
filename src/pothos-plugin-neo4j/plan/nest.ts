import type { NestPlace } from '../selection/field-plan.ts';

/** The numbers from which the size of a level is estimated. */
export interface LevelSize {
  /** The maximum number of entries for each parent. */
  readonly limit: number;
  /** The number of nodes that the entries can lead to. */
  readonly nodes: number;
}

/** The maximum number of lists around a list in one statement. */
const MAX_LEVELS = 2;

/** How often a node may occur at a level, on average, if a list below it is part of the same statement. */
const MAX_REPEATS = 1.3;

/**
 * Returns whether the statement that fetches some nodes should also contain a list of each of them. It should not if the
 * nodes repeat, because the statement would read the list of a node each time that the node occurs. A statement of its
 * own reads the list once for each distinct node.
 */
export function shouldNest({ level, entries, distinct }: NestPlace): boolean {
  return level <= MAX_LEVELS && entries <= MAX_REPEATS * distinct;
}

/** Returns the place of the nodes in a list of each node of a place. */
export function placeBelow(
  place: NestPlace,
  scope: object,
  { limit, nodes }: LevelSize,
): NestPlace {
  const entries = Math.max(1, place.entries * limit);
  return {
    context: place.context,
    scope,
    level: place.level + 1,
    entries,
    distinct: countDistinct(entries, nodes),
  };
}

/** Returns the expected number of different nodes if each entry is one of the nodes at random. */
function countDistinct(entries: number, nodes: number): number {
  return nodes * -Math.expm1(-entries / Math.max(nodes, 1));
}
