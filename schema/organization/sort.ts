import { byNumber } from '../../src/graph/cypher/sort-terms.ts';
import { BY_DURATION } from '../../src/claims/plugin/duration.ts';
import { byCountOf, BY_END, BY_START } from '../../src/claims/plugin/sorts.ts';
import { byNodeDuration } from '../../src/dates/plugin/node-duration.ts';
import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { BY_NAME } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { countrySort } from '../country/sort.ts';
import { builder } from '../shared/builder.ts';
import { ORGANIZATION_DATES } from './measures.ts';
import { hasRelationsWith, memberOf, organization } from './model.ts';

builder.sortKey(countrySort, 'RELATION_COUNT', {
  description: 'By the number of countries with present or former relations to the country.',
  terms: byCountOf({ links: [hasRelationsWith], direction: 'BOTH', to: [country] }),
});

builder.sortKey(countrySort, 'ORGANIZATION_COUNT', {
  description: 'By the number of organizations of which the country is or was a member.',
  terms: byCountOf({ links: [memberOf], direction: 'OUT', to: [organization] }),
});

/** The sort keys of organizations. */
export const organizationSort = builder.sortInput('Organization', {
  what: 'organizations',
  keys: {
    NAME: BY_NAME,
    FOUNDED_ON: byNodeDate('foundedOn', 'By date of foundation.'),
    DURATION: byNodeDuration(
      ORGANIZATION_DATES,
      'By the minimum number of days from foundation to dissolution. If an organization still exists, its duration is sorted as the longest.',
    ),
    DISSOLVED_ON: byNodeDate('dissolvedOn', 'By date of dissolution.'),
    MEMBER_COUNT: {
      description: 'By the number of countries and organizations that are or were members.',
      terms: byCountOf({ links: [memberOf], direction: 'IN', to: [] }),
    },
  },
});

/** The sort keys of the organizations of a country. */
export const membershipSort = builder.sortInput('Membership', {
  what: 'organizations of a country',
  keys: { NAME: BY_NAME, STARTED_ON: BY_START, ENDED_ON: BY_END, DURATION: BY_DURATION },
});

/** The sort keys of parties, members and participants. Later topics add dates of their links. */
export const partySort = builder.sortInput('Party', {
  what: 'parties, members, participants or claimants',
  keys: { NAME: BY_NAME, STARTED_ON: BY_START, ENDED_ON: BY_END, DURATION: BY_DURATION },
});

/** The sort keys of diplomatic relations. */
export const relationSort = builder.sortInput('Relation', {
  what: 'relations',
  keys: {
    STARTED_ON: BY_START,
    ENDED_ON: BY_END,
    NAME: BY_NAME,
    DURATION: BY_DURATION,
    ORDINAL: {
      description:
        'By the position in the table of diplomatic relations. The order of that table is reconstructed from the dates.',
      terms: byNumber('l', 'ordinal'),
    },
  },
});
