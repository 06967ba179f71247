import { lateEnum } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { entities } from './whole-graph.ts';

/** The enum type of entity kinds. The values are the labels in capitals. */
export const EntityKind = lateEnum(builder, 'EntityKind', {
  description: 'The kind of an entity.',
  values: () => Object.fromEntries(entities().map((each) => [kindOf(each.label), each])),
});

/** Returns the entity kind for a label. */
export function kindOf(label: string): string {
  return label.toUpperCase();
}
