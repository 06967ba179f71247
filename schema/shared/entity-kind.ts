import { lateEnum } from '../../src/pothos-plugin-neo4j/builder/late-enum.ts';
import { builder } from './builder.ts';
import { entities } from './whole-graph.ts';

/** The kinds of entities: the labels in capitals. */
export const EntityKind = lateEnum(builder, 'EntityKind', {
  description: 'What sort of thing an entity is.',
  values: () => Object.fromEntries(entities().map((each) => [kindOf(each.label), each])),
});

/** The kind of the entities with a label. */
export function kindOf(label: string): string {
  return label.toUpperCase();
}
