import { nodeDurationOf } from '../../src/dates/plugin/node-duration.ts';
import { ORGANIZATION_DATES } from './measures.ts';
import { dateOf } from '../../src/dates/plugin/property-types.ts';
import { linksOf, nodeOf, textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { standingOf, standingWordOf } from '../../src/claims/plugin/filters.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { builder } from '../shared/builder.ts';
import { FACT, factFilter, NAME, SLUG, SOURCES } from '../shared/filters.ts';
import { LINKS } from '../shared/link-filter.ts';
import { hasRelationsWith, memberOf, organization } from './model.ts';
import { MembershipStatus } from './status.ts';

/** The filter on parties, members and participants. Later topics add roles and sides. */
export const partyFilter = builder.filterInput('Party', {
  description:
    'Conditions on a country or organization that is a party, member or participant: `{code: {eq: "GBR"}}`, `{region: {eq: "Asia"}}`.',
  isOnLinks: true,
  fields: () => ({
    code: textOf('node', 'key', {
      label: country.label,
      description:
        'The `code` of the country, in capitals: {eq: "JPN"}. Organizations have no code.',
    }),
    name: NAME,
    region: textOf('node', 'region', {
      description:
        'The region of the country: Africa, Americas, Asia, Europe or Oceania. Organizations have no region.',
    }),
    status: standingWordOf(
      'status',
      'The status of a membership, as worded by the source: {eq: "observer"}. Lifts the default restriction to members.',
    ),
    statuses: standingOf(memberOf, {
      type: () => [MembershipStatus],
      description: 'The membership has one of these statuses.',
    }),
    fact: FACT,
    country: nodeOf(
      () => countryFilter,
      'It is a country and matches: `{subregion: {eq: "Eastern Asia"}}`.',
      country,
    ),
    organization: nodeOf(
      () => organizationFilter,
      'It is an organization and matches: `{abbreviation: {eq: "EU"}}`.',
      organization,
    ),
  }),
});

/** The list filter on parties, members and participants. */
export const parties = builder.listFilterInput('Party', {
  what: 'parties, members or participants',
  filter: partyFilter,
});

/** The filter on the diplomatic relations of a country. */
export const relationFilter = builder.filterInput('Relation', {
  description:
    'Conditions on diplomatic relations with a country: `{country: {region: {eq: "Asia"}}, fact: {startedOn: {during: "195X"}}}`.',
  isOnLinks: true,
  fields: () => ({ fact: FACT, country: nodeOf(() => countryFilter, 'The other country.') }),
});

const relations = builder.listFilterInput('Relation', {
  what: 'diplomatic relations',
  filter: relationFilter,
});

builder.filterField(
  countryFilter,
  'relations',
  linksOf(
    () => relations,
    { links: [hasRelationsWith], direction: 'BOTH', to: [country] },
    'The diplomatic relations with countries.',
  ),
);

/** The filter on organizations. */
export const organizationFilter = builder.filterInput('Organization', {
  description:
    'Conditions on an organization: `{abbreviation: {eq: "ASEAN"}}`, `{members: {some: {code: {eq: "JPN"}}}}`.',
  fields: () => ({
    name: NAME,
    slug: SLUG,
    abbreviation: textOf('node', 'abbreviation', { description: 'The abbreviation: "ASEAN".' }),
    organizationKind: textOf('node', 'organizationKind', {
      description: 'The kind of organization: {eq: "international organization"}.',
    }),
    foundedOn: dateOf('node', 'foundedOn', { description: 'The date of foundation.' }),
    dissolvedOn: dateOf('node', 'dissolvedOn', { description: 'The date of dissolution.' }),
    sources: SOURCES,
    relations: linksOf(
      () => parties,
      { links: [hasRelationsWith], direction: 'BOTH', to: [country] },
      'The diplomatic relations of the organization with countries.',
    ),
    links: LINKS,
    members: linksOf(
      () => parties,
      { links: [memberOf], direction: 'IN', to: [country, organization] },
      'The members of the organization. Observers and others are included if the filter has a condition on `status` or `statuses`.',
    ),
  }),
});

/** The filter on the organizations of a member. */
export const membershipFilter = builder.filterInput('Membership', {
  description:
    'Conditions on an organization of a country, and on the membership: `{status: {eq: "observer"}}`, `{organization: {name: {contains: "bank"}}}`.',
  isOnLinks: true,
  fields: () => ({
    fact: FACT,
    status: standingWordOf(
      'status',
      'The status of the membership, as worded by the source: {eq: "dialogue partner"}. Lifts the default restriction to members.',
    ),
    statuses: standingOf(memberOf, {
      type: () => [MembershipStatus],
      description: 'The membership has one of these statuses: [OBSERVER, CANDIDATE].',
    }),
    organization: nodeOf(() => organizationFilter, 'The organization.'),
  }),
});

builder.filterField(
  organizationFilter,
  'duration',
  nodeDurationOf(ORGANIZATION_DATES, 'The days from foundation to dissolution: {lt: 3650}.'),
);

const memberships = builder.listFilterInput('Membership', {
  what: 'the organizations of a country',
  filter: membershipFilter,
});

builder.filterField(
  countryFilter,
  'organizations',
  linksOf(
    () => memberships,
    { links: [memberOf], direction: 'OUT', to: [organization] },
    'The organizations of which the country is or was a member. Others are included if the filter has a condition on `status` or `statuses`.',
  ),
);

/** The filter on the relations of a country with organizations. */
export const organizationRelationFilter = builder.filterInput('OrganizationRelation', {
  description:
    'Conditions on diplomatic relations with an organization: `{organization: {abbreviation: {eq: "EU"}}}`.',
  isOnLinks: true,
  fields: () => ({
    fact: FACT,
    organization: nodeOf(() => organizationFilter, 'The organization.'),
  }),
});

builder.filterField(
  factFilter,
  'status',
  standingWordOf(
    'status',
    'The status of a membership, as worded by the source: {eq: "observer"}.',
  ),
);
