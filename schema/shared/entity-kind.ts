import { lateEnum } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { entities } from './whole-graph.ts';

/** The kinds of entities: their labels in capitals. */
export const EntityKind = lateEnum(builder, 'EntityKind', {
  description: 'The kind of an entity.',
  values: () => Object.fromEntries(entities().map((each) => [kindOf(each.label), each])),
});

/** The kind of the entities with a label. */
export function kindOf(label: string): string {
  return label.toUpperCase();
}
