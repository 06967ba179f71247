import { byText } from '../../src/graph/cypher/sort-terms.ts';
import { BY_NAME, byNodeDate } from '../../src/pothos-plugin-neo4j/connections/sort.ts';
import { builder } from '../shared/builder.ts';

/** Countries. Later topics add the number of what they tie to them. */
export const countrySort = builder.sortInput('Country', {
  what: 'countries',
  keys: {
    NAME: BY_NAME,
    CODE: { description: 'By the key.', terms: byText('n', 'key') },
    EXISTED_FROM: byNodeDate('existedFrom', 'By when it began to exist.'),
  },
});
