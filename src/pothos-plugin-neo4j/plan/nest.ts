import type { NestPlace } from '../selection/field-plan.ts';

/**
 * Returns whether the statement that fetches some nodes should also contain the lists of each of them. It should not if
 * the nodes repeat, because the statement would read the lists of a node each time that the node occurs. A statement of
 * its own reads them once for each distinct node.
 */
export function shouldNest({ nodes }: NestPlace): boolean {
  return nodes !== 'repeated';
}

/**
 * Returns the place of the nodes in a list. The list of a single node hardly contains a node twice. The lists of several
 * nodes do: most treaties have the same few parties.
 */
export function placeBelow({ context, nodes }: NestPlace, scope: object): NestPlace {
  return { context, scope, nodes: nodes === 'one' ? 'distinct' : 'repeated' };
}
