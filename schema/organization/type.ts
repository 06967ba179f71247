import { claimsType } from '../../src/claims/plugin/enums.ts';
import { matchBetween } from '../../src/claims/plugin/pair-facts.ts';
import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { nodeInForce } from '../../src/claims/plugin/node-span.ts';
import { FACT_IN_FORCE } from '../../src/claims/plugin/validity.ts';
import { durationField } from '../../src/dates/plugin/duration-type.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { matchRelationshipsOf, toStep } from '../../src/pothos-plugin-neo4j/index.ts';
import { seriesBy } from '../../src/dates/plugin/series.ts';
import { readEntries } from '../../src/graph/model/list-entry.ts';
import './changes.ts';
import './examples.ts';
import { existedIn } from '../../src/claims/plugin/node-span.ts';
import { membershipSort, organizationSort, partySort, relationSort } from './sort.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';
import { builder, slugField, type RelationshipFields } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { answerField, Dyad, pairOf, sharedBy } from '../dyad/type.ts';
import { addPairCount, addPairQuestion } from '../dyad/pair-questions.ts';
import { isPreferred } from '../../src/claims/plugin/conditions.ts';
import { haveRelations } from './have-relations.ts';
import { dateOrNull, entityInterfaces } from '../shared/entity.ts';
import { PartialDate } from '../shared/partial-date.ts';
import { Fact, Link } from '../shared/fact.ts';
import { LINK_START, nodeDate } from '../shared/groups.ts';
import { membershipGroups, organizationGroups, partyGroups, relationGroups } from './groups.ts';
import { ORGANIZATION_DATES, organizationMeasures } from './measures.ts';
import {
  membershipFilter,
  organizationFilter,
  organizationRelationFilter,
  partyFilter,
  relationFilter,
} from './filter.ts';
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
      description: 'The date up to which the list is complete. Null if unknown.',
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
    slug: slugField(t, organization),
    abbreviation: t.property('abbreviation', {
      description: 'The abbreviation, such as UN or ASEAN.',
    }),
    organizationKind: t.property('organizationKind', {
      description:
        'The kind of organization, such as international organization, forum or ministry.',
    }),
    foundedOn: t.property('foundedOn', { description: 'The date of foundation.' }),
    dissolvedOn: t.property('dissolvedOn', {
      description:
        'The date of dissolution. `..` if the organization still exists, null if unknown.',
    }),
    duration: durationField(t, organization, {
      ...ORGANIZATION_DATES,
      description:
        'The days from the foundation to the dissolution. Null if a date is unknown. If the organization still exists, `latest` is null, and `earliest` counts to today.',
    }),
    membershipNote: t.property('membershipNote', {
      description: 'A note on who counts as a member. Null if there is none.',
    }),
    completeLists: t.properties(['completeLists'], {
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
  groups: organizationGroups,
  measures: organizationMeasures,
  totals: seriesBy(nodeDate('foundedOn'), nodeInForce(ORGANIZATION_DATES)),
});

/** The union type of countries and organizations. */
const Party = builder.nodeUnion('Party', {
  description: 'A country or organization that can be a party, member or participant.',
  types: [Country, Organization],
});

/**
 * The connection type of parties, members and participants. Later topics add fields to its edges.
 */
export const Parties = builder.relationshipConnection('Party', {
  description: 'A connection of parties, members, participants or claimants.',
  node: Party,
  nodeDescription: 'The country or organization.',
  interfaces: [Fact],
  fields: membershipFields,
  groups: partyGroups,
  measures: FACT_MEASURES,
  totals: seriesBy(LINK_START, FACT_IN_FORCE),
});

const CountryRelations = builder.relationshipConnection('CountryRelations', {
  model: hasRelationsWith,
  description: 'A connection of the diplomatic relations of a country.',
  node: Country,
  nodeDescription: 'The other country.',
  interfaces: [Fact],
  fields: (t) => ({
    ordinal: t.property('ordinal', {
      description:
        'The position in the table of diplomatic relations. Null if the table does not list the relations. Most positions are reconstructed from the dates. The article states only a few of them.',
    }),
    dateText: t.property('dateText', {
      description:
        'The date as written in the tables of diplomatic relations, such as "1867". A more precise date from another source follows after a semicolon.',
    }),
    note: t.property('note', { description: 'A note. Null if there is none.' }),
  }),
  groups: relationGroups,
  measures: FACT_MEASURES,
  totals: seriesBy(LINK_START, FACT_IN_FORCE),
});

const CountryOrganizations = builder.relationshipConnection('CountryOrganizations', {
  description: 'A connection of the organizations of a country.',
  node: Organization,
  nodeDescription: 'The organization.',
  interfaces: [Fact],
  fields: (t) => ({
    ...membershipFields(t),
    note: t.property(memberOf, 'note', { description: 'A note. Null if there is none.' }),
  }),
  groups: membershipGroups,
  measures: FACT_MEASURES,
  totals: seriesBy(LINK_START, FACT_IN_FORCE),
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
    sort: membershipSort,
    filter: organizationRelationFilter,
    description:
      'The diplomatic relations with organizations, such as the European Union, sorted by name.',
  }),
  organizations: t.relatedConnection(CountryOrganizations, {
    steps: [{ links: [memberOf], direction: 'OUT', to: [organization] }],
    sort: membershipSort,
    filter: membershipFilter,
    choice: STATUSES,
    description:
      'The organizations of which the country is or was a member, sorted by name. Use `statuses` to get other memberships, such as those of observers or candidates.',
  }),
}));

builder.objectFields(Organization, (t) => ({
  members: t.relatedConnection(Parties, {
    steps: [{ links: [memberOf], direction: 'IN', to: [country, organization] }],
    sort: partySort,
    filter: partyFilter,
    choice: STATUSES,
    description:
      'The current and former members, sorted by name. Use `statuses` to get others, such as observers or candidates.',
  }),
  relations: t.relatedConnection(Parties, {
    steps: [{ links: [hasRelationsWith], direction: 'BOTH', to: [country] }],
    sort: partySort,
    filter: partyFilter,
    description:
      'The countries that have diplomatic relations with the organization, sorted by name.',
  }),
}));

addPairQuestion({ column: 'relations', question: haveRelations });

addPairCount({
  column: 'organizations',
  description:
    'The number of organizations of which both countries were or may have been members at some time in the year.',
  link: memberOf,
  to: organization,
});

builder.objectFields(Dyad, (t) => ({
  haveRelations: answerField(
    t,
    haveRelations,
    'Whether the two countries had diplomatic relations.',
  ),
  relations: t.field({
    type: [Link],
    description:
      'The diplomatic relations of the two countries, one fact per period, sorted by start date.',
    args: {
      claims: t.arg({
        type: claimsType(builder),
        description: 'Which rival claims to return. Default: BEST.',
      }),
    },
    resolve: (pair, { claims }, context, info) => {
      const step = toStep({ links: [hasRelationsWith], direction: 'BOTH', to: [country] });
      const conditions = claims === 'ALL' ? [] : [isPreferred('l')];
      return matchRelationshipsOf(
        { context, info, scope: OPEN_SCOPE },
        hasRelationsWith,
        matchBetween(pairOf(pair), step, conditions),
      );
    },
  }),
  organizations: t.nodesConnection(Organizations, {
    model: organization,
    sort: organizationSort,
    filter: organizationFilter,
    match: sharedBy(memberOf, organization),
    inheritsScope: true,
    description: 'The organizations of which both countries are or were members, sorted by name.',
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
    sort: organizationSort,
    filter: organizationFilter,
    inheritsScope: true,
    conditions: existedIn(ORGANIZATION_DATES),
    description:
      'All organizations, sorted by name. With `asOf`, only those that existed on the date.',
  }),
}));

/** Returns the fields for the status of a membership. */
function membershipFields(t: RelationshipFields) {
  return {
    status: t.property(memberOf, 'status', {
      description:
        'The status of a membership, as worded by the source, such as member, non-permanent member or observer.',
    }),
    membershipStatus: t.property(memberOf, 'membershipStatus', {
      type: MembershipStatus,
      description: 'The category of `status`. Null if the fact is not a membership.',
    }),
  };
}
