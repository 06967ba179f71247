import { NAMED, relationSort } from './sorts.ts';
import { builder } from './builder.ts';
import { ACTS, OBLIGATIONS } from './treaty-bonds.ts';
import { Country } from './country.ts';
import { entityInterfaces } from './entity.ts';
import { Fact } from './fact.ts';
import { membershipFilter, organizationFilter, partyFilter, relationFilter } from './filters.ts';
import { LINK_START, relationGroups } from './groups.ts';
import { country } from './model/country.ts';
import { tookPartIn } from './model/event.ts';
import { hasRelationsWith, memberOf, organization } from './model/organization.ts';
import { partyTo } from './model/treaty.ts';

/** The type of organizations. */
export const Organization = builder.nodeObject(organization, {
  description: 'An international organization, forum, ministry or other body.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.column(organization, 'key', {
      nullable: false,
      description: 'Its key, for `organization(slug:)`.',
    }),
    abbreviation: t.column(organization, 'abbreviation', {
      description: 'Its abbreviation: UN, ASEAN.',
    }),
    organizationKind: t.column(organization, 'organizationKind', {
      description: 'What sort of body it is: international organization, forum, ministry …',
    }),
    foundedOn: t.column(organization, 'foundedOn', { description: 'When it was founded.' }),
    dissolvedOn: t.column(organization, 'dissolvedOn', {
      description: 'When it was dissolved; `..` where it goes on, null where that is not known.',
    }),
  }),
});

/** Organizations as a connection. */
export const Organizations = builder.nodeConnection('Organization', {
  description: 'Organizations, page by page.',
  node: Organization,
});

/** Who can be a party or take part. */
export const Party = builder.nodeUnion('Party', {
  description: 'Who can be a party or take part: a country or an organization.',
  types: [Country, Organization],
});

/** Countries and organizations that belong to something, as a connection. */
export const Parties = builder.factConnection('Party', {
  description: 'Parties, members, participants or claimants, page by page.',
  node: Party,
  nodeDescription: 'The country or organization.',
  interfaces: [Fact],
  fields: (t) => ({
    role: t.column(tookPartIn, 'role', {
      description: 'In what role: `signatory` has signed, but is not bound.',
    }),
    status: t.column(memberOf, 'status', {
      description:
        'The status of a membership: member, observer, non-permanent member, suspended …',
    }),
    side: t.column(tookPartIn, 'side', { description: 'On which side it stood.' }),
    hostility: t.column(tookPartIn, 'hostility', {
      description:
        'The most hostile thing it did in a militarized dispute: none, threat, display of force, use of force, war.',
    }),
    signedOn: t.column(partyTo, 'signedOn', { description: 'When it signed, of a treaty.' }),
    obligations: t.columns(partyTo, ['obligations'], OBLIGATIONS),
    acts: t.columns(partyTo, ['acts'], ACTS),
  }),
});

const CountryRelations = builder.factConnection('CountryRelations', {
  description: 'The diplomatic relations of a country with others, page by page.',
  node: Country,
  nodeDescription: 'The other country.',
  interfaces: [Fact],
  fields: (t) => ({
    ordinal: t.column(hasRelationsWith, 'ordinal', {
      description: 'The place in the table of diplomatic relations, where it has one.',
    }),
    note: t.column(hasRelationsWith, 'note', { description: 'What to know of it.' }),
  }),
  groups: relationGroups,
  series: LINK_START,
});

const CountryOrganizations = builder.factConnection('CountryOrganizations', {
  description: 'Organizations of a country, page by page.',
  node: Organization,
  nodeDescription: 'The organization.',
  interfaces: [Fact],
  fields: (t) => ({
    status: t.column(memberOf, 'status', {
      description:
        'The status of a membership: member, observer, non-permanent member, suspended …',
    }),
    note: t.column(memberOf, 'note', { description: 'What to know of it.' }),
  }),
});

builder.objectFields(Country, (t) => ({
  relations: t.relatedConnection(CountryRelations, {
    steps: [{ links: [hasRelationsWith], direction: 'BOTH', to: [country] }],
    sort: relationSort,
    filter: relationFilter,
    description: 'Its diplomatic relations with other countries, by when they began.',
  }),
  organizationRelations: t.relatedConnection(CountryOrganizations, {
    steps: [{ links: [hasRelationsWith], direction: 'BOTH', to: [organization] }],
    sort: NAMED,
    description: 'Its diplomatic relations with organizations (the European Union), by name.',
  }),
  organizations: t.relatedConnection(CountryOrganizations, {
    steps: [{ links: [memberOf], direction: 'OUT', to: [organization] }],
    sort: NAMED,
    filter: membershipFilter,
    description: 'The organizations that it belongs to, by name.',
  }),
}));

builder.objectFields(Organization, (t) => ({
  members: t.relatedConnection(Parties, {
    steps: [{ links: [memberOf], direction: 'IN', to: [country, organization] }],
    sort: NAMED,
    filter: partyFilter,
    description: 'Who belongs to it, by name.',
  }),
  relations: t.relatedConnection(Parties, {
    steps: [{ links: [hasRelationsWith], direction: 'BOTH', to: [country] }],
    sort: NAMED,
    filter: partyFilter,
    description: 'Countries that have diplomatic relations with it, by name.',
  }),
}));

builder.queryFields((t) => ({
  organization: t.nodeBySlug(organization, {
    type: Organization,
    isScoped: true,
    description: 'One organization by its slug, such as "united-nations".',
  }),
  organizations: t.nodesConnection(Organizations, {
    model: organization,
    sort: NAMED,
    filter: organizationFilter,
    description: 'All organizations, by name.',
  }),
}));
