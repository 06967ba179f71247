import { byNumber } from '../../src/graph/cypher/sort-terms.ts';
import { BY_DURATION } from '../../src/claims/plugin/duration.ts';
import { byCountOf, BY_END, BY_START } from '../../src/claims/plugin/sorts.ts';
import { BY_NAME } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { countrySort } from '../country/sort.ts';
import { builder } from '../shared/builder.ts';
import { hasRelationsWith } from './model.ts';

builder.sortKey(countrySort, 'RELATION_COUNT', {
  description: 'By the number of countries with which the country has or had relations.',
  terms: byCountOf({ links: [hasRelationsWith], direction: 'BOTH', to: [country] }),
});

/** The sort keys of diplomatic relations. */
export const relationSort = builder.sortInput('Relation', {
  what: 'relations',
  keys: {
    STARTED_ON: BY_START,
    ENDED_ON: BY_END,
    NAME: BY_NAME,
    DURATION: BY_DURATION,
    ORDINAL: {
      description:
        'By the position in the table of diplomatic relations. The order of that table is reconstructed from the dates.',
      terms: byNumber('l', 'ordinal'),
    },
  },
});
