import { byCountOf } from '../../src/claims/plugin/sorts.ts';
import { BY_NAME, floatType, sortByProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { builder } from '../shared/builder.ts';
import { claims } from './model.ts';

/** The sort keys of places. */
export const placeSort = builder.sortInput('Place', {
  what: 'places',
  keys: {
    NAME: BY_NAME,
    LATITUDE: {
      description: 'By latitude, from south to north.',
      terms: sortByProperty(floatType, 'n', 'latitude'),
    },
    LONGITUDE: {
      description: 'By longitude, from west to east.',
      terms: sortByProperty(floatType, 'n', 'longitude'),
    },
    CLAIMANT_COUNT: {
      description: 'By the number of countries that claim or claimed the place.',
      terms: byCountOf({ links: [claims], direction: 'IN', to: [country] }),
    },
  },
});
