import { cypher, join, name, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { endsAt } from '../../graph/cypher/read/expand.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';

/**
 * The kinds of nodes of which some are left aside where ways through links are sought, because they tie nearly all
 * others together: none for links that the question names, for then they are wanted.
 */
export function excludedKinds(
  links: readonly RelationshipModel[],
  named: readonly string[] | null | undefined,
): readonly NodeModel[] {
  const ends = links
    .filter(({ type }) => named?.includes(type) !== true)
    .flatMap(({ from, to }) => [...from, ...to]);
  return [...new Set(ends)].filter(({ aside }) => aside !== null);
}

/** Holds for a step that leads to none of the nodes that are left aside, but for some that are asked about. */
export function passes(
  kinds: readonly NodeModel[],
  wanted: readonly string[],
): readonly Fragment[] {
  return kinds.flatMap(({ label, aside }) => {
    if (aside === null) return [];
    const isOther = [
      cypher`NOT n:${name(label)}`,
      cypher`coalesce(n.${name(aside.property)}, '') <> ${value(aside.value)}`,
      ...(wanted.length > 0 ? [endsAt(wanted)] : []),
    ];
    return [cypher`(${join(isOther, ' OR ')})`];
  });
}
