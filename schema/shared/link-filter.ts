import { cypher, join, name, type Fragment } from '../../src/graph/cypher/cypher.ts';
import { textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { EntityKind, kindOf } from './entity-kind.ts';
import { FACT, NAME, SOURCES } from './filters.ts';
import { entities } from './whole-graph.ts';

/** The filter on links of all kinds. */
export const linkFilter = builder.filterInput('Link', {
  description:
    'Conditions on a link of any kind: `{entityKinds: [TREATY], fact: {startedOn: {during: "1905"}}}`.',
  fields: () => ({
    fact: FACT,
    entityKinds: {
      type: () => [EntityKind],
      description: 'The related entity is of one of these kinds.',
      condition: (kinds: readonly string[], { node }) => isOneOf(node, kinds),
    },
  }),
});

/** The filter on entities of all kinds. */
export const entityFilter = builder.filterInput('Entity', {
  description:
    'Conditions on an entity of any kind: `{kind: EVENT, name: {contains: "war"}}`, `{slug: {eq: "treaty-of-portsmouth"}}`.',
  fields: () => ({
    kind: {
      type: () => EntityKind,
      description: 'The kind of entity.',
      condition: (kind: string, { node }) => isOneOf(node, [kind]),
    },
    slug: textOf('node', 'key', { description: 'The slug, or the `code` of a country: "JPN".' }),
    name: NAME,
    sources: SOURCES,
  }),
});

/** Returns a condition that holds for nodes of the given entity kinds. */
function isOneOf(node: string, kinds: readonly string[]): Fragment {
  const labels = entities()
    .map(({ label }) => label)
    .filter((label) => kinds.includes(kindOf(label)));
  if (labels.length === 0) return cypher`false`;
  return cypher`${name(node)}:${join(labels.map(name), '|')}`;
}
