import { cypher, join, name, type Fragment } from '../../src/graph/cypher/cypher.ts';
import { builder } from './builder.ts';
import { EntityKind, kindOf } from './entity-kind.ts';
import { FACT } from './filters.ts';
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

/** Returns a condition that holds for nodes of the given entity kinds. */
function isOneOf(node: string, kinds: readonly string[]): Fragment {
  const labels = entities()
    .map(({ label }) => label)
    .filter((label) => kinds.includes(kindOf(label)));
  if (labels.length === 0) return cypher`false`;
  return cypher`${name(node)}:${join(labels.map(name), '|')}`;
}
