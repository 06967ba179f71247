import { byText } from '../../src/graph/cypher/sort-terms.ts';
import { BY_NAME } from '../../src/pothos-plugin-neo4j/index.ts';
import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { builder } from '../shared/builder.ts';

/** The sort keys of countries. Later topics add counts of their links. */
export const countrySort = builder.sortInput('Country', {
  what: 'countries',
  keys: {
    NAME: BY_NAME,
    CODE: { description: 'By key.', terms: byText('n', 'key') },
    EXISTED_FROM: byNodeDate('existedFrom', 'By the date on which the country began to exist.'),
  },
});
