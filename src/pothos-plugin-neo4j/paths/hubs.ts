import { negate } from '../../graph/cypher/condition.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import { hasMoreThan } from '../../graph/cypher/read/paths.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { Scope } from '../hooks/scope.ts';
import { placeOf } from '../load/graph-value.ts';
import { planTraversal, scopeConditions } from '../load/traversal.ts';

/** A rule for hubs. Hubs are all nodes of a label, or only the nodes of the label with many relationships. */
export interface Hub {
  readonly node: NodeModel;
  /** The relationship types that include the hub if a query names them. */
  readonly namedBy: readonly RelationshipModel[];
  /** The number of relationships above which a node is a hub. Default: every node of the label is a hub. */
  readonly crowd?: {
    readonly link: RelationshipModel;
    readonly moreThan: number;
    /** Returns the scope for counting the relationships. Default: the scope of the search. */
    readonly within?: (scope: Scope) => Scope;
  };
}

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

/** Returns conditions that exclude a node `a` with so many relationships that it is a hub. */
export function hubConditions(hubs: readonly Hub[], scope: Scope): readonly Fragment[] {
  return hubs.flatMap(({ node, crowd }) => {
    if (!crowd) return [];
    const { link, moreThan } = crowd;
    const plan = planTraversal([{ links: [link], direction: 'IN', to: [] }]);
    const conditions = scopeConditions(crowd.within?.(scope) ?? scope, plan, 'USUAL');
    return [negate(hasMoreThan({ label: node.label, step: plan.last, conditions, moreThan }))];
  });
}

/** Returns whether a node is a hub, or null if the database must count the relationships of the node. */
export function isHub(
  hubs: readonly Hub[],
  degrees: ReadonlyMap<string, number>,
  name: string,
): boolean | null {
  const { label } = placeOf(name);
  const hub = hubs.find(({ node }) => node.label === label);
  if (!hub) return false;
  if (!hub.crowd) return true;
  return (degrees.get(name) ?? Infinity) > hub.crowd.moreThan ? null : false;
}
