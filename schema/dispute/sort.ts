import { byCountOf } from '../../src/claims/plugin/sorts.ts';
import { BY_NAME } from '../../src/pothos-plugin-neo4j/index.ts';
import { byNodeDuration } from '../../src/dates/plugin/node-duration.ts';
import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { countrySort } from '../country/sort.ts';
import { builder } from '../shared/builder.ts';
import { DISPUTE_DATES } from './measures.ts';
import { dispute, disputes } from './model.ts';

builder.sortKey(countrySort, 'DISPUTE_COUNT', {
  description: 'By the number of disputes to which the country is or was a party.',
  terms: byCountOf({ links: [disputes], direction: 'OUT', to: [dispute] }),
});

/** The sort keys of disputes. */
export const disputeSort = builder.sortInput('Dispute', {
  what: 'disputes',
  keys: {
    STARTED_ON: byNodeDate('startedOn', 'By start date.'),
    NAME: BY_NAME,
    DURATION: byNodeDuration(
      DISPUTE_DATES,
      'By the minimum number of days from the start to the end of the dispute. If the dispute continues, its duration is sorted as the longest.',
    ),
  },
});
