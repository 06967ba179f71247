import { byCountOf, BY_NAME, byNodeDate } from '../../src/pothos-plugin-neo4j/connections/sort.ts';
import { countrySort } from '../country/sort.ts';
import { builder } from '../shared/builder.ts';
import { partyTo, treaty } from './model.ts';

builder.sortKey(countrySort, 'TREATY_COUNT', {
  description: 'By the number of treaties to which it is or was a party.',
  terms: byCountOf({ links: [partyTo], direction: 'OUT', to: [treaty] }),
});

/** Treaties, of a party or all. */
export const treatySort = builder.sortInput('Treaty', {
  what: 'treaties',
  keys: {
    SIGNED_ON: byNodeDate('signedOn', 'By when it was signed.'),
    IN_FORCE_ON: byNodeDate('inForceOn', 'By when it entered into force.'),
    ENDED_ON: byNodeDate('endedOn', 'By when it ended.'),
    NAME: BY_NAME,
    PARTY_COUNT: {
      description: 'By the number of parties, not counting signatories.',
      terms: byCountOf({ links: [partyTo], direction: 'IN', to: [] }),
    },
  },
});
