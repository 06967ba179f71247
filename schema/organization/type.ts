import { seriesBy } from '../../src/dates/plugin/series.ts';
import { readEntries } from '../../src/graph/model/list-entry.ts';
import './changes.ts';
import './examples.ts';
import { NAMED } from '../shared/sorts.ts';
import { relationSort } from './sort.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { dateOrNull, entityInterfaces } from '../shared/entity.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { Fact } from '../shared/fact.ts';
import { membershipFilter, organizationFilter, partyFilter, relationFilter } from './filter.ts';
import { LINK_START } from '../shared/groups.ts';
import { relationGroups } from './groups.ts';
import { country } from '../country/model.ts';
import { hasRelationsWith, memberOf, organization } from './model.ts';
import { findSources, Source } from '../shared/source.ts';
import { MembershipStatus, STATUSES } from './status.ts';

interface CompleteListValue {
  readonly status: string;
  readonly asOf: EdtfDate | null;
  readonly sources: readonly string[];
}

const CompleteList = builder.objectRef<CompleteListValue>('CompleteList').implement({
  description: 'A membership status for which all memberships are known, with their dates.',
  fields: (t) => ({
    status: t.exposeString('status', { description: 'The status, as worded by the source.' }),
    asOf: t.expose('asOf', {
      type: PartialDate,
      nullable: true,
      description: 'The date up to which the list is complete. Null if not known.',
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources of the list.',
      resolve: (list, _arguments, context, info) => findSources({ context, info }, list.sources),
    }),
  }),
});

/** The organization type. */
export const Organization = builder.nodeObject(organization, {
  description: 'An international organization, forum, ministry or other body.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(organization, 'key', {
      nullable: false,
      description: 'The slug, for `organization(slug:)`.',
    }),
    abbreviation: t.property(organization, 'abbreviation', {
      description: 'The abbreviation, such as UN or ASEAN.',
    }),
    organizationKind: t.property(organization, 'organizationKind', {
      description:
        'The kind of organization, such as international organization, forum or ministry.',
    }),
    foundedOn: t.property(organization, 'foundedOn', { description: 'The date of foundation.' }),
    dissolvedOn: t.property(organization, 'dissolvedOn', {
      description:
        'The date of dissolution. `..` if the organization still exists, null if not known.',
    }),
    membershipNote: t.property(organization, 'membershipNote', {
      description: 'A note on who counts as a member. Null if there is none.',
    }),
    completeLists: t.properties(organization, ['completeLists'], {
      type: [CompleteList],
      nullable: false,
      description:
        'The membership statuses for which all memberships are known, with their dates. A membership that only a yearbook reports, and that is missing from such a list, is shown as a rival claim.',
      convert: ([lists]) =>
        readEntries(lists).map(([status, asOf, sources]) => ({
          status: String(status),
          asOf: dateOrNull(asOf),
          sources: String(sources).split(';'),
        })),
    }),
  }),
});

/** The connection of organizations. */
export const Organizations = builder.nodeConnection('Organization', {
  description: 'A connection of organizations.',
  node: Organization,
});

/** The interface of countries and organizations. */
const Party = builder.nodeUnion('Party', {
  description: 'A country or organization that can be a party, member or participant.',
  types: [Country, Organization],
});

/** Countries and organizations that belong to something, as a connection. Later topics add their fields to its edges. */
export const Parties = builder.relationshipConnection('Party', {
  description: 'A connection of parties, members, participants or claimants.',
  node: Party,
  nodeDescription: 'The country or organization.',
  interfaces: [Fact],
  fields: (t) => ({
    status: t.property(memberOf, 'status', {
      description:
        'The status of a membership, as worded by the source, such as member, non-permanent member or observer.',
    }),
    membershipStatus: t.property(memberOf, 'membershipStatus', {
      type: MembershipStatus,
      description:
        'The category of the `status` of a membership. Null for parties and participants.',
    }),
  }),
});

const CountryRelations = builder.relationshipConnection('CountryRelations', {
  description: 'A connection of the diplomatic relations of a country.',
  node: Country,
  nodeDescription: 'The other country.',
  interfaces: [Fact],
  fields: (t) => ({
    ordinal: t.property(hasRelationsWith, 'ordinal', {
      description:
        'The position in the table of diplomatic relations. Null if it is not listed there. The order is reconstructed from the dates, except for the few positions that the article itself gives.',
    }),
    dateText: t.property(hasRelationsWith, 'dateText', {
      description:
        'The date as written in the tables of diplomatic relations, such as "1867". A more precise date from another source follows after a semicolon.',
    }),
    note: t.property(hasRelationsWith, 'note', { description: 'A note. Null if there is none.' }),
  }),
  groups: relationGroups,
  totals: seriesBy(LINK_START),
});

const CountryOrganizations = builder.relationshipConnection('CountryOrganizations', {
  description: 'A connection of the organizations of a country.',
  node: Organization,
  nodeDescription: 'The organization.',
  interfaces: [Fact],
  fields: (t) => ({
    status: t.property(memberOf, 'status', {
      description:
        'The status of a membership, as worded by the source, such as member, non-permanent member or observer.',
    }),
    membershipStatus: t.property(memberOf, 'membershipStatus', {
      type: MembershipStatus,
      description: 'The category of `status`. Null for diplomatic relations.',
    }),
    note: t.property(memberOf, 'note', { description: 'A note. Null if there is none.' }),
  }),
});

builder.objectFields(Country, (t) => ({
  relations: t.relatedConnection(CountryRelations, {
    steps: [{ links: [hasRelationsWith], direction: 'BOTH', to: [country] }],
    sort: relationSort,
    filter: relationFilter,
    description: 'The diplomatic relations with other countries, sorted by start date.',
  }),
  organizationRelations: t.relatedConnection(CountryOrganizations, {
    steps: [{ links: [hasRelationsWith], direction: 'BOTH', to: [organization] }],
    sort: NAMED,
    description:
      'The diplomatic relations with organizations (the European Union), sorted by name.',
  }),
  organizations: t.relatedConnection(CountryOrganizations, {
    steps: [{ links: [memberOf], direction: 'OUT', to: [organization] }],
    sort: NAMED,
    filter: membershipFilter,
    choice: STATUSES,
    description:
      'The organizations of which it is or was a member, sorted by name. Use `statuses` to get those in which it is an observer, candidate, partner or other.',
  }),
}));

builder.objectFields(Organization, (t) => ({
  members: t.relatedConnection(Parties, {
    steps: [{ links: [memberOf], direction: 'IN', to: [country, organization] }],
    sort: NAMED,
    filter: partyFilter,
    choice: STATUSES,
    description:
      'The current and former members, sorted by name. Use `statuses` to get observers, candidates, partners and others.',
  }),
  relations: t.relatedConnection(Parties, {
    steps: [{ links: [hasRelationsWith], direction: 'BOTH', to: [country] }],
    sort: NAMED,
    filter: partyFilter,
    description:
      'The countries that have diplomatic relations with the organization, sorted by name.',
  }),
}));

builder.queryFields((t) => ({
  organization: t.nodeBySlug(organization, {
    type: Organization,
    inheritsScope: true,
    description: 'Finds an organization by its slug, such as "united-nations".',
  }),
  organizations: t.nodesConnection(Organizations, {
    model: organization,
    sort: NAMED,
    filter: organizationFilter,
    description: 'All organizations, sorted by name.',
  }),
}));
