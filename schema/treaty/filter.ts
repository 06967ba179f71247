import { nodeDurationOf } from '../../src/dates/plugin/node-duration.ts';
import { SIGNATURE_TO_FORCE, TIME_IN_FORCE } from './measures.ts';
import { dateOf } from '../../src/dates/plugin/property-types.ts';
import { flagOf, linksOf, nodeOf, textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { standingOf, standingWordOf } from '../../src/claims/plugin/filters.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { organizationFilter, parties, partyFilter } from '../organization/filter.ts';
import { organization } from '../organization/model.ts';
import { builder } from '../shared/builder.ts';
import { FACT, factFilter, NAME, SLUG, SOURCES } from '../shared/filters.ts';
import { LINKS } from '../shared/link-filter.ts';
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

const PARTY_SIGNED_ON = dateOf('link', 'signedOn', {
  description: 'The date on which the party signed the treaty.',
});
const OBLIGATIONS = textOf('link', 'obligations', {
  description: 'The obligations of an alliance: {contains: "defense"}.',
});
const ACTS = textOf('link', 'acts', {
  description: 'The acts of the party, in the terms of the depositary: {contains: "accession"}.',
});

builder.filterField(partyFilter, 'signedOn', PARTY_SIGNED_ON);
builder.filterField(partyFilter, 'obligations', OBLIGATIONS);
builder.filterField(partyFilter, 'acts', ACTS);

builder.filterField(
  factFilter,
  'role',
  standingWordOf(
    'role',
    'The role of a party or participant, as worded by the source: {eq: "belligerent"}.',
  ),
);

/** The filter on treaties. */
export const treatyFilter = builder.filterInput('Treaty', {
  description:
    'Conditions on a treaty: `{treatyKind: {eq: "alliance"}, signedOn: {during: "190X"}, parties: {some: {code: {eq: "GBR"}}}}`.',
  fields: () => ({
    name: NAME,
    slug: SLUG,
    treatyKind: textOf('node', 'treatyKind', {
      description:
        'The kind of treaty: {eq: "alliance"}. To list all kinds, use `treaties { groups(by: KIND) { key count } }`.',
    }),
    signedOn: dateOf('node', 'signedOn', { description: 'The date of signature.' }),
    inForceOn: dateOf('node', 'inForceOn', { description: 'The date of entry into force.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'The end date.' }),
    signedAt: textOf('node', 'signedAt', { description: 'The place of signature: {eq: "Tokyo"}.' }),
    isMultilateral: flagOf(
      'node',
      'isMultilateral',
      'Whether the treaty has more than two parties.',
    ),
    hasUnlistedParties: flagOf(
      'node',
      'hasUnlistedParties',
      'Whether there are parties that are not listed in `parties`.',
    ),
    sources: SOURCES,
    links: LINKS,
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
  isOnLinks: true,
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
    signedOn: PARTY_SIGNED_ON,
    obligations: OBLIGATIONS,
    acts: ACTS,
    treaty: nodeOf(() => treatyFilter, 'The treaty.'),
  }),
});

const countryTreaties = builder.listFilterInput('CountryTreaty', {
  what: 'the treaties of a country or organization',
  filter: treatyLinkFilter,
});

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

for (const filter of [countryFilter, organizationFilter]) {
  builder.filterField(
    filter,
    'treaties',
    linksOf(
      () => countryTreaties,
      { links: [partyTo], direction: 'OUT', to: [treaty] },
      'The treaties that bind or bound the party. Treaties that it only signed are included if the filter has a condition on `role` or `roles`.',
    ),
  );
}
