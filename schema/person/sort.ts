import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { BY_NAME } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';

/** The sort keys of persons. */
export const personSort = builder.sortInput('Person', {
  what: 'persons',
  keys: {
    NAME: BY_NAME,
    BORN: byNodeDate('born', 'By date of birth.'),
    DIED: byNodeDate('died', 'By date of death.'),
  },
});
