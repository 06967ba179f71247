import { cypher, join, name, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { endsAt } from '../../graph/cypher/read/expand.ts';
import { parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';

/**
 * Returns the node models that a search excludes in part, because some of their nodes connect almost all others. Does not
 * exclude nodes of relationship types that the query names.
 */
export function excludedKinds(
  links: readonly RelationshipModel[],
  named: readonly string[] | null | undefined,
): readonly NodeModel[] {
  const ends = links
    .filter(({ type }) => named?.includes(type) !== true)
    .flatMap(({ from, to }) => [...from, ...to]);
  return [...new Set(ends)].filter(({ excludedNodes }) => excludedNodes !== null);
}

/** Returns the conditions that a step does not lead to an excluded node. Nodes that the query names are allowed. */
export function passes(
  kinds: readonly NodeModel[],
  wanted: readonly string[],
): readonly Fragment[] {
  return kinds.flatMap(({ label, excludedNodes }) => {
    if (excludedNodes === null) return [];
    const named = wanted.filter((each) => parseNodeRef(each).kind === label);
    const isOther = [
      cypher`NOT n:${name(label)}`,
      cypher`coalesce(n.${name(excludedNodes.property)}, '') <> ${value(excludedNodes.value)}`,
      ...(named.length > 0 ? [endsAt(named)] : []),
    ];
    return [cypher`(${join(isOther, ' OR ')})`];
  });
}
