import { byCountOf } from '../../src/claims/plugin/sorts.ts';
import { byNodeDuration } from '../../src/dates/plugin/node-duration.ts';
import { BY_NAME, sortByProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { byNodeDate, edtf } from '../../src/dates/plugin/property-types.ts';
import { countrySort } from '../country/sort.ts';
import { organizationSort, partySort } from '../organization/sort.ts';
import { builder } from '../shared/builder.ts';
import { SIGNATURE_TO_FORCE, TIME_IN_FORCE } from './measures.ts';
import { partyTo, treaty } from './model.ts';

builder.sortKey(countrySort, 'TREATY_COUNT', {
  description: 'By the number of treaties to which the country is or was a party.',
  terms: byCountOf({ links: [partyTo], direction: 'OUT', to: [treaty] }),
});

builder.sortKey(organizationSort, 'TREATY_COUNT', {
  description: 'By the number of treaties that bind or bound the organization.',
  terms: byCountOf({ links: [partyTo], direction: 'OUT', to: [treaty] }),
});

builder.sortKey(partySort, 'SIGNED_ON', {
  description: 'By the date on which the party signed the treaty.',
  terms: sortByProperty(edtf, 'l', 'signedOn'),
});

/** The sort keys of treaties. */
export const treatySort = builder.sortInput('Treaty', {
  what: 'treaties',
  keys: {
    SIGNED_ON: byNodeDate('signedOn', 'By date of signature.'),
    IN_FORCE_ON: byNodeDate('inForceOn', 'By date of entry into force.'),
    ENDED_ON: byNodeDate('endedOn', 'By end date.'),
    NAME: BY_NAME,
    SIGNATURE_TO_FORCE: byNodeDuration(
      SIGNATURE_TO_FORCE,
      'By the minimum number of days from signature to entry into force.',
    ),
    TIME_IN_FORCE: byNodeDuration(
      TIME_IN_FORCE,
      'By the minimum number of days from entry into force to the end. If a treaty is still in force, its duration is sorted as the longest.',
    ),
    PARTY_COUNT: {
      description: 'By the number of parties, not counting signatories.',
      terms: byCountOf({ links: [partyTo], direction: 'IN', to: [] }),
    },
  },
});
