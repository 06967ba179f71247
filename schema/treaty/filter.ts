import { nodeDurationOf } from '../../src/dates/plugin/node-duration.ts';
import { SIGNATURE_TO_FORCE, TIME_IN_FORCE } from './measures.ts';
import { dateOf } from '../../src/dates/plugin/property-types.ts';
import { linksOf, nodeOf, textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { standingOf, standingWordOf } from '../../src/claims/plugin/filters.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { parties, partyFilter } from '../organization/filter.ts';
import { organization } from '../organization/model.ts';
import { builder } from '../shared/builder.ts';
import { FACT, NAME, SOURCES } from '../shared/filters.ts';
import { partyTo, treaty } from './model.ts';
import { PartyRole } from './role.ts';

builder.filterField(
  partyFilter,
  'role',
  standingWordOf(
    'role',
    'The role of a party or participant, as worded by the source: {eq: "signatory"}. Lifts the default restriction to parties that are or were bound.',
  ),
);

builder.filterField(
  partyFilter,
  'roles',
  standingOf(partyTo, {
    type: () => [PartyRole],
    description: 'The party to a treaty has one of these roles.',
  }),
);

/** The filter on treaties. */
export const treatyFilter = builder.filterInput('Treaty', {
  description:
    'Conditions on a treaty: `{treatyKind: {eq: "alliance"}, signedOn: {during: "190X"}, parties: {some: {code: {eq: "GBR"}}}}`.',
  fields: () => ({
    name: NAME,
    treatyKind: textOf('node', 'treatyKind', {
      description:
        'The kind of treaty: {eq: "alliance"}. To list all kinds, use `treaties { groups(by: KIND) { key count } }`.',
    }),
    signedOn: dateOf('node', 'signedOn', { description: 'The date of signature.' }),
    inForceOn: dateOf('node', 'inForceOn', { description: 'The date of entry into force.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'The end date.' }),
    sources: SOURCES,
    parties: linksOf(
      () => parties,
      { links: [partyTo], direction: 'IN', to: [country, organization] },
      'The parties that are or were bound by the treaty. Signatories are included if the filter has a condition on `role` or `roles`.',
    ),
  }),
});

/** The filter on the treaties of a party. */
export const treatyLinkFilter = builder.filterInput('TreatyLink', {
  description:
    'Conditions on a treaty of a country or organization, and on its role as a party: `{treaty: {treatyKind: {eq: "peace-treaty"}}, fact: {startedOn: {after: "1945"}}}`.',
  fields: () => ({
    fact: FACT,
    role: standingWordOf(
      'role',
      'The role of the party, as worded by the source: {eq: "acceded"}. Lifts the default restriction to parties that are or were bound.',
    ),
    roles: standingOf(partyTo, {
      type: () => [PartyRole],
      description: 'The party has one of these roles: [SIGNATORY].',
    }),
    treaty: nodeOf(() => treatyFilter, 'The treaty.'),
  }),
});

const countryTreaties = builder.listFilterInput('CountryTreaty', {
  what: 'the treaties of a country',
  filter: treatyLinkFilter,
});

builder.filterField(
  countryFilter,
  'treaties',
  linksOf(
    () => countryTreaties,
    { links: [partyTo], direction: 'OUT', to: [treaty] },
    'The treaties to which the country is or was a party.',
  ),
);

builder.filterField(
  treatyFilter,
  'signatureToForce',
  nodeDurationOf(SIGNATURE_TO_FORCE, 'The days from signature to entry into force: {gte: 3650}.'),
);
builder.filterField(
  treatyFilter,
  'timeInForce',
  nodeDurationOf(TIME_IN_FORCE, 'The days from entry into force to the end: {lt: 365}.'),
);
