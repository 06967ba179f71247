import { cypher, join, name, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { endsAt } from '../../graph/cypher/read/expand.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';

/**
 * Returns the kinds of nodes that are partly excluded when paths are searched, because they connect almost all
 * others. Empty for relationships that the query names, because those are wanted.
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

/** True for a step that does not lead to an excluded node, except for nodes that the query names. */
export function passes(
  kinds: readonly NodeModel[],
  wanted: readonly string[],
): readonly Fragment[] {
  return kinds.flatMap(({ label, excludedNodes }) => {
    if (excludedNodes === null) return [];
    const isOther = [
      cypher`NOT n:${name(label)}`,
      cypher`coalesce(n.${name(excludedNodes.property)}, '') <> ${value(excludedNodes.value)}`,
      ...(wanted.length > 0 ? [endsAt(wanted)] : []),
    ];
    return [cypher`(${join(isOther, ' OR ')})`];
  });
}
