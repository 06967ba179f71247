import { byText } from '../../src/graph/cypher/sort-terms.ts';
import { BY_DURATION } from '../../src/claims/plugin/duration.ts';
import { BY_END, BY_START } from '../../src/claims/plugin/sorts.ts';
import { BY_NAME, floatType, sortByProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { byNodeDuration } from '../../src/dates/plugin/node-duration.ts';
import { COUNTRY_DATES } from './measures.ts';
import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { builder } from '../shared/builder.ts';

/** The sort keys of countries. Later topics add counts of their links. */
export const countrySort = builder.sortInput('Country', {
  what: 'countries',
  keys: {
    NAME: BY_NAME,
    CODE: { description: 'By key.', terms: byText('n', 'key') },
    EXISTED_FROM: byNodeDate('existedFrom', 'By the date on which the country began to exist.'),
    DURATION: byNodeDuration(
      COUNTRY_DATES,
      'By the minimum number of days from the first day of existence to the last. If a country still exists, its duration is sorted as the longest.',
    ),
  },
});

/** The sort keys of the borders of a country. */
export const borderSort = builder.sortInput('Border', {
  what: 'borders',
  keys: {
    NAME: BY_NAME,
    STARTED_ON: BY_START,
    ENDED_ON: BY_END,
    DURATION: BY_DURATION,
    LENGTH_KM: {
      description: 'By the length of the border.',
      terms: sortByProperty(floatType, 'l', 'lengthKm'),
    },
  },
});
