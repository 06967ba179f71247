import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { Direction } from '../../src/graph/cypher/pattern.ts';
import {
  dateOf,
  factOf,
  linksOf,
  nodeOf,
  oneOf,
  sourcesOf,
  standingOf,
  standingWordOf,
  textOf,
} from '../../src/pothos-plugin-neo4j/filters/filter-fields.ts';
import type { FilterInput } from '../../src/pothos-plugin-neo4j/filters/filter.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { TraversalStep } from '../../src/pothos-plugin-neo4j/load/traversal.ts';
import { builder } from './builder.ts';
import { CountryKind } from '../country/kind.ts';
import { DisputeStatus } from '../dispute/status.ts';
import { mayHaveExisted } from './filter-conditions.ts';
import { country } from '../country/model.ts';
import { dispute, disputes } from '../dispute/model.ts';
import { event, tookPartIn } from '../event/model.ts';
import { hasRelationsWith, memberOf, organization } from '../organization/model.ts';
import { partyTo, treaty } from '../treaty/model.ts';
import { MembershipStatus, PartyRole } from './standing.ts';

const NAME = textOf('node', 'name', {
  folded: BOOKKEEPING.sortName,
  description:
    'The name in English: {contains: "peace"}. To find names in other languages, use `search`.',
});
const SOURCES = sourcesOf('node', 'The sources.');
const FACT = factOf('The dates and sources of the link itself.');

/** Filters countries and organizations that are parties, members or participants. */
export const partyFilter = builder.filterInput('Party', {
  description:
    'Conditions on a country or organization that is a party, member or participant: `{code: {eq: "GBR"}}`, `{region: {eq: "Asia"}}`.',
  fields: () => ({
    code: textOf('node', 'key', {
      label: country.label,
      description:
        'The `code` of the country, in capitals: {eq: "JPN"}. Unknown for organizations.',
    }),
    name: NAME,
    region: textOf('node', 'region', {
      description:
        'The region of the country: Africa, Americas, Asia, Europe or Oceania. Unknown for organizations.',
    }),
    status: standingWordOf(
      'status',
      'The status of a membership, as worded by the source: {eq: "observer"}. Lifts the default restriction to members.',
    ),
    statuses: standingOf(memberOf, {
      type: () => [MembershipStatus],
      description: 'The membership has one of these statuses.',
    }),
    role: standingWordOf(
      'role',
      'The role of a party or participant, as worded by the source: {eq: "signatory"}. Lifts the default restriction to parties that are or were bound.',
    ),
    roles: standingOf(partyTo, {
      type: () => [PartyRole],
      description: 'The party to a treaty has one of these roles.',
    }),
    side: standingWordOf('side', 'The side of a participant in an event: {eq: "A"}.'),
    fact: FACT,
  }),
});

const parties = builder.listFilterInput('Party', {
  what: 'parties, members or participants',
  filter: partyFilter,
});

/** Filters countries. */
export const countryFilter: FilterInput = builder.filterInput('Country', {
  description:
    'Conditions on a country, such as `{region: {eq: "Asia"}, existsOn: "1905"}`, or on its links, such as `{treaties: {some: {treaty: {treatyKind: {eq: "alliance"}}}}}`.',
  fields: () => ({
    code: textOf('node', 'key', {
      description:
        'The `code` of the country, in capitals: {eq: "JPN"}. To find a country by another code or a name, use `country(code:)`.',
    }),
    name: NAME,
    region: textOf('node', 'region', {
      description: 'The region (UN M49): Africa, Americas, Asia, Europe or Oceania.',
    }),
    subregion: textOf('node', 'subregion', {
      description: 'The subregion (UN M49): "Eastern Asia".',
    }),
    countryKind: oneOf('node', 'countryKind', {
      type: () => CountryKind,
      description: 'The kind of country.',
    }),
    existsOn: {
      type: () => 'Edtf',
      description:
        'The country existed at some time in this period, or may have. Only countries that certainly did not exist are excluded.',
      condition: (date: string, { node }) => mayHaveExisted(node, date),
    },
    relations: linksOf(
      () => relations,
      step(hasRelationsWith, 'BOTH', [country]),
      'The diplomatic relations with countries.',
    ),
    treaties: linksOf(
      () => countryTreaties,
      step(partyTo, 'OUT', [treaty]),
      'The treaties to which it is or was a party.',
    ),
    disputes: linksOf(
      () => countryDisputes,
      step(disputes, 'OUT', [dispute]),
      'The disputes to which it is or was a party.',
    ),
    events: linksOf(
      () => countryEvents,
      step(tookPartIn, 'OUT', [event]),
      'The events in which it took part.',
    ),
  }),
});

/** Filters diplomatic relations of a country. */
export const relationFilter = builder.filterInput('Relation', {
  description:
    'Conditions on diplomatic relations with a country: `{country: {region: {eq: "Asia"}}, fact: {startedOn: {during: "195X"}}}`.',
  fields: () => ({ fact: FACT, country: nodeOf(() => countryFilter, 'The other country.') }),
});

const relations = builder.listFilterInput('Relation', {
  what: 'diplomatic relations',
  filter: relationFilter,
});

/** Filters treaties. */
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
      step(partyTo, 'IN', [country, organization]),
      'The parties that are or were bound by the treaty. Signatories are included if the filter has a condition on `role` or `roles`.',
    ),
  }),
});

/** Filters treaties of a party. */
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

/** Filters events. */
export const eventFilter = builder.filterInput('Event', {
  description:
    'Conditions on an event: `{eventKind: {eq: "war"}, startedOn: {during: "19XX"}, participants: {some: {code: {eq: "CHN"}}}}`.',
  fields: () => ({
    name: NAME,
    eventKind: textOf('node', 'eventKind', {
      description:
        'The kind of event: {eq: "war"}. To list all kinds, use `events { groups(by: KIND) { key count } }`.',
    }),
    startedOn: dateOf('node', 'startedOn', { description: 'The start date.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'The end date.' }),
    sources: SOURCES,
    participants: linksOf(
      () => parties,
      step(tookPartIn, 'IN', [country, organization]),
      'The participants.',
    ),
  }),
});

/** Filters events of a participant. */
export const eventLinkFilter = builder.filterInput('EventLink', {
  description:
    'Conditions on an event of a country or organization, and on its participation: `{event: {eventKind: {eq: "war"}}}`.',
  fields: () => ({
    fact: FACT,
    role: standingWordOf('role', 'The role of the participant: {eq: "belligerent"}.'),
    side: standingWordOf(
      'side',
      'The side of the participant: A, B or neutral. "none" matches countries and organizations that were concerned by the event but took no part.',
    ),
    event: nodeOf(() => eventFilter, 'The event.'),
  }),
});

const countryEvents = builder.listFilterInput('CountryEvent', {
  what: 'the events of a country',
  filter: eventLinkFilter,
});

/** Filters disputes. */
export const disputeFilter = builder.filterInput('Dispute', {
  description: 'Conditions on a dispute: `{status: ACTIVE, parties: {some: {code: {eq: "JPN"}}}}`.',
  fields: () => ({
    name: NAME,
    status: oneOf('node', 'status', {
      type: () => DisputeStatus,
      description: 'The status of the dispute.',
    }),
    startedOn: dateOf('node', 'startedOn', { description: 'The start date.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'The end date.' }),
    sources: SOURCES,
    parties: linksOf(() => parties, step(disputes, 'IN', [country]), 'The parties.'),
  }),
});

/** Filters disputes of a party. */
export const disputeLinkFilter = builder.filterInput('DisputeLink', {
  description:
    'Conditions on a dispute of a country, and on its role as a party: `{dispute: {status: SETTLED}}`.',
  fields: () => ({
    fact: FACT,
    role: textOf('link', 'role', { description: 'The role of the party.' }),
    dispute: nodeOf(() => disputeFilter, 'The dispute.'),
  }),
});

const countryDisputes = builder.listFilterInput('CountryDispute', {
  what: 'the disputes of a country',
  filter: disputeLinkFilter,
});

/** Filters organizations. */
export const organizationFilter = builder.filterInput('Organization', {
  description:
    'Conditions on an organization: `{abbreviation: {eq: "ASEAN"}}`, `{members: {some: {code: {eq: "JPN"}}}}`.',
  fields: () => ({
    name: NAME,
    abbreviation: textOf('node', 'abbreviation', { description: 'The abbreviation: "ASEAN".' }),
    sources: SOURCES,
    members: linksOf(
      () => parties,
      step(memberOf, 'IN', [country, organization]),
      'The members of the organization. Observers and others are included if the filter has a condition on `status` or `statuses`.',
    ),
  }),
});

/** Filters organizations of a member. */
export const membershipFilter = builder.filterInput('Membership', {
  description:
    'Conditions on an organization of a country, and on the membership: `{status: {eq: "observer"}}`, `{organization: {name: {contains: "bank"}}}`.',
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

function step(
  link: RelationshipModel,
  direction: Direction,
  to: readonly NodeModel[],
): TraversalStep {
  return { links: [link], direction, to };
}
