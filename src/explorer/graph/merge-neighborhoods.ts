import type { GraphEntity, GraphFact, Neighborhood } from './neighborhood-query.ts';

/** Several neighborhoods as one graph. */
export interface MergedGraph {
  /** The entities by id. The entities of the first neighborhood come first. */
  readonly entities: ReadonlyMap<string, GraphEntity>;
  readonly facts: readonly GraphFact[];
  /** The ids of the centers. */
  readonly centers: ReadonlySet<string>;
  /** Whether a neighborhood contains more entities than the server returned. */
  readonly isTruncated: boolean;
}

/** Merges neighborhoods. Each entity and each fact appears once. */
export function mergeNeighborhoods(parts: readonly Neighborhood[]): MergedGraph {
  const facts = new Map(
    parts.flatMap(({ links }) => links.map((link) => [link.factId, link] as const)),
  );
  return {
    entities: new Map(
      parts.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity] as const)),
    ),
    facts: [...facts.values()],
    centers: new Set(parts.flatMap(({ entities: [center] }) => (center ? [center.id] : []))),
    isTruncated: parts.some(({ isTruncated }) => isTruncated),
  };
}

/** Returns the facts of one entity, with the entity at the other end. */
export function factsOf(
  { entities, facts }: MergedGraph,
  id: string,
): readonly { readonly fact: GraphFact; readonly other: GraphEntity }[] {
  return facts.flatMap((fact) => {
    const { sender, receiver } = fact;
    if (sender.id !== id && receiver.id !== id) return [];
    const other = entities.get(sender.id === id ? receiver.id : sender.id);
    return other ? [{ fact, other }] : [];
  });
}
