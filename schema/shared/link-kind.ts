import { lateEnum } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { links } from './whole-graph.ts';

/** The enum type of link kinds. The values are the relationship types of the graph. */
export const LinkKind = lateEnum(builder, 'LinkKind', {
  description: 'The link kinds, in the direction from sender to receiver.',
  values: () => Object.fromEntries(links().map((each) => [each.type, each])),
});

/** The enum type of link directions. */
export const Direction = builder.enumType('Direction', {
  description:
    'The direction of a link, seen from the current entity. Symmetric links point both ways.',
  values: {
    OUT: { description: 'From the current entity to the other.' },
    IN: { description: 'From the other entity to the current one.' },
    BOTH: { description: 'In either direction.' },
  },
});
