import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import { byEnds, byNodeProperty, byRowProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { country } from '../country/model.ts';
import { BY_SOURCE, BY_START, nodeDate } from '../shared/groups.ts';
import { memberOf, organization } from './model.ts';

/** The group keys of diplomatic relations. */
export const relationGroups = builder.groupEnum('Relation', {
  what: 'relations',
  keys: {
    REGION: byNodeProperty('region', 'By the region of the other country.'),
    SUBREGION: byNodeProperty('subregion', 'By the subregion of the other country.'),
    ...BY_START,
    ...BY_SOURCE,
  },
});

const MEMBER = byEnds(
  { links: [memberOf], direction: 'IN', to: [country, organization] },
  'By each country or organization that is or was a member. With `asOf`, by each member on that date.',
);

/** The group keys of organizations. */
export const organizationGroups = builder.groupEnum('Organization', {
  what: 'organizations',
  keys: {
    KIND: byNodeProperty('organizationKind', 'By kind of organization.'),
    MEMBER,
    ...byPeriod(nodeDate('foundedOn'), 'foundation'),
    ...BY_SOURCE,
  },
});

/** The group keys of the organizations of a country. */
export const membershipGroups = builder.groupEnum('Membership', {
  what: 'the organizations of a country',
  keys: {
    KIND: byNodeProperty('organizationKind', 'By kind of organization.'),
    MEMBER,
    STATUS: byRowProperty('membershipStatus', 'By the category of the status.'),
    ...BY_START,
    ...BY_SOURCE,
  },
});

/** The group keys of parties, members and participants. Later topics add keys. */
export const partyGroups = builder.groupEnum('Party', {
  what: 'parties, members, participants and claimants',
  keys: {
    REGION: byNodeProperty('region', 'By the region of the country.'),
    SUBREGION: byNodeProperty('subregion', 'By the subregion of the country.'),
    STATUS: byRowProperty('membershipStatus', 'By the category of the status of a membership.'),
    ...BY_START,
    ...BY_SOURCE,
  },
});
