import { byCountOf } from '../../src/claims/plugin/sorts.ts';
import { BY_NAME } from '../../src/pothos-plugin-neo4j/index.ts';
import { byNodeDuration } from '../../src/dates/plugin/node-duration.ts';
import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { countrySort } from '../country/sort.ts';
import { builder } from '../shared/builder.ts';
import { EVENT_DATES } from './measures.ts';
import { event, tookPartIn } from './model.ts';

builder.sortKey(countrySort, 'EVENT_COUNT', {
  description: 'By the number of events in which the country took part.',
  terms: byCountOf({ links: [tookPartIn], direction: 'OUT', to: [event] }),
});

/** The sort keys of events. */
export const eventSort = builder.sortInput('Event', {
  what: 'events',
  keys: {
    STARTED_ON: byNodeDate('startedOn', 'By start date.'),
    NAME: BY_NAME,
    DURATION: byNodeDuration(
      EVENT_DATES,
      'By the minimum number of days from the start to the end of the event.',
    ),
    PARTICIPANT_COUNT: {
      description: 'By the number of participants.',
      terms: byCountOf({ links: [tookPartIn], direction: 'IN', to: [] }),
    },
  },
});
