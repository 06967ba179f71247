import type { NestPlace } from '../selection/field-plan.ts';

/**
 * Returns whether the statement that fetches some nodes should also fetch their connections. It should not if a node can
 * occur many times, because the statement would read the connections of the node each time. A separate statement reads
 * them once for each distinct node.
 */
export function shouldNest({ nodes }: NestPlace): boolean {
  return nodes !== 'repeated';
}

/**
 * Returns the place of the nodes in a connection. The connection of a single node rarely contains a node twice. The
 * connections of several nodes often do: many treaties share a few parties.
 */
export function placeBelow({ planning, nodes }: NestPlace, scope: object): NestPlace {
  return { planning, scope, nodes: nodes === 'one' ? 'distinct' : 'repeated' };
}
