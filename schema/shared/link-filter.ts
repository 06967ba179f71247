import { factOf } from '../../src/claims/plugin/filters.ts';
import { builder } from './builder.ts';
import { EntityKind } from './entity-kind.ts';
import { isOneOf } from './filter-conditions.ts';

/** The filter on links of any kind. */
export const linkFilter = builder.filterInput('Link', {
  description:
    'Conditions on a link of any kind: `{entityKinds: [TREATY], fact: {startedOn: {during: "1905"}}}`.',
  fields: () => ({
    fact: factOf('The dates and sources of the link itself.'),
    entityKinds: {
      type: () => [EntityKind],
      description: 'The entity at the other end is of one of these kinds.',
      condition: (kinds: readonly string[], { node }) => isOneOf(node, kinds),
    },
  }),
});
