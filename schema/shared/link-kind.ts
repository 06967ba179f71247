import { lateEnum } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { links } from './whole-graph.ts';

/** The kinds of links: their relationship types in the graph. */
export const LinkKind = lateEnum(builder, 'LinkKind', {
  description: 'The kinds of links, read from sender to receiver.',
  values: () => Object.fromEntries(links().map((each) => [each.type, each])),
});
