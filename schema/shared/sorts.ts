import { byNumber, byText } from '../../src/graph/cypher/sort-terms.ts';
import {
  byCountOf,
  BY_END,
  BY_NAME,
  BY_START,
  byNodeDate,
  type Sort,
} from '../../src/pothos-plugin-neo4j/connections/sort.ts';
import { builder } from './builder.ts';
import { country } from '../country/model.ts';
import { dispute, disputes } from '../dispute/model.ts';
import { event, tookPartIn } from '../event/model.ts';
import { hasRelationsWith } from '../organization/model.ts';
import { partyTo, treaty } from '../treaty/model.ts';

/** Sorts by name only. */
export const NAMED: Sort = { keys: { NAME: BY_NAME } };

/** Sort keys for links of any kind. */
export const linkSort = builder.sortInput('Link', {
  what: 'links',
  keys: { STARTED_ON: BY_START, ENDED_ON: BY_END, NAME: BY_NAME },
});

/** Sort keys for countries. */
export const countrySort = builder.sortInput('Country', {
  what: 'countries',
  keys: {
    NAME: BY_NAME,
    CODE: { description: 'By key.', terms: byText('n', 'key') },
    EXISTED_FROM: byNodeDate('existedFrom', 'By the date on which the country began to exist.'),
    RELATION_COUNT: {
      description: 'By the number of countries with which it has or had relations.',
      terms: byCountOf({ links: [hasRelationsWith], direction: 'BOTH', to: [country] }),
    },
    TREATY_COUNT: {
      description: 'By the number of treaties to which it is or was a party.',
      terms: byCountOf({ links: [partyTo], direction: 'OUT', to: [treaty] }),
    },
    EVENT_COUNT: {
      description: 'By the number of events in which it took part.',
      terms: byCountOf({ links: [tookPartIn], direction: 'OUT', to: [event] }),
    },
    DISPUTE_COUNT: {
      description: 'By the number of disputes to which it is or was a party.',
      terms: byCountOf({ links: [disputes], direction: 'OUT', to: [dispute] }),
    },
  },
});

/** Sort keys for diplomatic relations of a country. */
export const relationSort = builder.sortInput('Relation', {
  what: 'relations',
  keys: {
    STARTED_ON: BY_START,
    ENDED_ON: BY_END,
    NAME: BY_NAME,
    ORDINAL: {
      description:
        'By the position in the table of diplomatic relations. The order of that table is reconstructed from the dates.',
      terms: byNumber('l', 'ordinal'),
    },
  },
});

/** Sort keys for treaties, of one party or all. */
export const treatySort = builder.sortInput('Treaty', {
  what: 'treaties',
  keys: {
    SIGNED_ON: byNodeDate('signedOn', 'By date of signature.'),
    IN_FORCE_ON: byNodeDate('inForceOn', 'By date of entry into force.'),
    ENDED_ON: byNodeDate('endedOn', 'By end date.'),
    NAME: BY_NAME,
    PARTY_COUNT: {
      description: 'By the number of parties, not counting signatories.',
      terms: byCountOf({ links: [partyTo], direction: 'IN', to: [] }),
    },
  },
});

/** Sort keys for events, of one participant or all. */
export const eventSort = builder.sortInput('Event', {
  what: 'events',
  keys: {
    STARTED_ON: byNodeDate('startedOn', 'By start date.'),
    NAME: BY_NAME,
    PARTICIPANT_COUNT: {
      description: 'By the number of participants.',
      terms: byCountOf({ links: [tookPartIn], direction: 'IN', to: [] }),
    },
  },
});

/** Sort keys for disputes, of one party or all. */
export const disputeSort = builder.sortInput('Dispute', {
  what: 'disputes',
  keys: { STARTED_ON: byNodeDate('startedOn', 'By start date.'), NAME: BY_NAME },
});
