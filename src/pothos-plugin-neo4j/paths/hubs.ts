import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { Scope } from '../hooks/scope.ts';
import type { Hub } from './explored-graph.ts';

/**
 * The hubs that the model of a graph names at the ends of its links.
 *
 * @param within The scope in which the links of a node are counted. Default: that of the question.
 */
export function hubsOf(
  links: readonly RelationshipModel[],
  within: (scope: Scope) => Scope = (scope) => scope,
): readonly Hub[] {
  const leading = links.filter(({ hub }) => hub !== null);
  const nodes = new Set(leading.flatMap(({ hub }) => (hub ? [hub.node] : [])));
  return [...nodes].map((node) => {
    const namedBy = leading.filter(({ hub }) => hub?.node === node);
    const crowd = namedBy.flatMap((link) =>
      link.hub?.moreThan === undefined ? [] : [{ link, moreThan: link.hub.moreThan, within }],
    )[0];
    return { node, namedBy, ...(crowd ? { crowd } : {}) };
  });
}
