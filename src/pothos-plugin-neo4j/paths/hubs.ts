import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { Scope } from '../hooks/scope.ts';
import type { Hub } from './explored-graph.ts';

/**
 * Returns the hubs that relationship models declare.
 *
 * @param within Returns the scope for counting the relationships of a node. Default: the scope of the search.
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
