import { nodeDurationOf } from '../../src/dates/plugin/node-duration.ts';
import { DISPUTE_DATES } from './measures.ts';
import { dateOf } from '../../src/dates/plugin/property-types.ts';
import { linksOf, nodeOf, oneOf, textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { parties } from '../organization/filter.ts';
import { builder } from '../shared/builder.ts';
import { placeFilter } from '../place/filter.ts';
import { place } from '../place/model.ts';
import { FACT, NAME, SLUG, SOURCES } from '../shared/filters.ts';
import { LINKS } from '../shared/link-filter.ts';
import { dispute, disputes, over } from './model.ts';
import { DisputeStatus } from './status.ts';

/** The filter on disputes. */
export const disputeFilter = builder.filterInput('Dispute', {
  description: 'Conditions on a dispute: `{status: ACTIVE, parties: {some: {code: {eq: "JPN"}}}}`.',
  fields: () => ({
    name: NAME,
    slug: SLUG,
    subject: textOf('node', 'subject', {
      description: 'The subject of the dispute: {eq: "territory"}.',
    }),
    status: oneOf('node', 'status', {
      type: () => DisputeStatus,
      description: 'The status of the dispute.',
    }),
    startedOn: dateOf('node', 'startedOn', { description: 'The start date.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'The end date.' }),
    sources: SOURCES,
    parties: linksOf(
      () => parties,
      { links: [disputes], direction: 'IN', to: [country] },
      'The parties.',
    ),
    places: linksOf(
      () => disputePlaces,
      { links: [over], direction: 'OUT', to: [place] },
      'The disputed places.',
    ),
    links: LINKS,
  }),
});

const disputePlaces = builder.listFilterInput('DisputePlace', {
  what: 'the places of a dispute',
  filter: builder.filterInput('DisputePlace', {
    description:
      'Conditions on a disputed place: `{place: {placeKind: {eq: "island"}, isAdministeredByClaimant: true}}`.',
    isOnLinks: true,
    fields: () => ({ fact: FACT, place: nodeOf(() => placeFilter, 'The place.') }),
  }),
});

const placeDisputes = builder.listFilterInput('PlaceDispute', {
  what: 'the disputes over a place',
  filter: builder.filterInput('PlaceDispute', {
    description: 'Conditions on a dispute over a place: `{dispute: {status: ACTIVE}}`.',
    isOnLinks: true,
    fields: () => ({ fact: FACT, dispute: nodeOf(() => disputeFilter, 'The dispute.') }),
  }),
});

builder.filterField(
  placeFilter,
  'disputes',
  linksOf(
    () => placeDisputes,
    { links: [over], direction: 'IN', to: [dispute] },
    'The disputes over the place. `{some: {}}` matches disputed places.',
  ),
);

/** The filter on the disputes of a party. */
export const disputeLinkFilter = builder.filterInput('DisputeLink', {
  description:
    'Conditions on a dispute of a country, and on its role as a party: `{dispute: {status: SETTLED}}`.',
  isOnLinks: true,
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

builder.filterField(
  countryFilter,
  'disputes',
  linksOf(
    () => countryDisputes,
    { links: [disputes], direction: 'OUT', to: [dispute] },
    'The disputes to which the country is or was a party.',
  ),
);

builder.filterField(
  disputeFilter,
  'duration',
  nodeDurationOf(DISPUTE_DATES, 'The days from the start to the end: {gte: 3650}.'),
);
