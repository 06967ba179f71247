import { byNodeProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { BY_SOURCE } from '../shared/groups.ts';

/** The group keys of diplomatic relations. */
export const relationGroups = builder.groupEnum('Relation', {
  what: 'relations',
  keys: {
    REGION: byNodeProperty('region', 'By the region of the other country.'),
    SUBREGION: byNodeProperty('subregion', 'By the subregion of the other country.'),
    ...BY_SOURCE,
  },
});
