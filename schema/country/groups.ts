import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import { byNodeProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { BY_SOURCE, BY_START, nodeDate } from '../shared/groups.ts';

const BY_COUNTRY = {
  REGION: byNodeProperty('region', 'By the region of the country.'),
  SUBREGION: byNodeProperty('subregion', 'By the subregion of the country.'),
  COUNTRY_KIND: byNodeProperty('countryKind', 'By the kind of country.'),
};

/** The group keys of countries. */
export const countryGroups = builder.groupEnum('Country', {
  what: 'countries',
  keys: {
    ...BY_COUNTRY,
    ...byPeriod(nodeDate('existedFrom'), 'the beginning of existence'),
    ...BY_SOURCE,
  },
});

/** The group keys of borders and successions. */
export const neighborGroups = builder.groupEnum('Neighbor', {
  what: 'borders, predecessors and successors',
  keys: { ...BY_COUNTRY, ...BY_START, ...BY_SOURCE },
});
