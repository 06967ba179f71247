import { nodeDurationOf } from '../../src/dates/plugin/node-duration.ts';
import { EVENT_DATES } from './measures.ts';
import { dateOf } from '../../src/dates/plugin/property-types.ts';
import { flagOf, linksOf, nodeOf, textOf } from '../../src/pothos-plugin-neo4j/index.ts';
import { standingWordOf } from '../../src/claims/plugin/filters.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { organizationFilter, parties, partyFilter } from '../organization/filter.ts';
import { organization } from '../organization/model.ts';
import { builder } from '../shared/builder.ts';
import { FACT, factFilter, NAME, SLUG, SOURCES } from '../shared/filters.ts';
import { LINKS } from '../shared/link-filter.ts';
import { event, tookPartIn } from './model.ts';

builder.filterField(
  partyFilter,
  'side',
  standingWordOf('side', 'The side of a participant in an event: {eq: "A"}.'),
);

const IS_INITIATOR = flagOf('link', 'isInitiator', 'Whether the participant initiated the war.');
const HOSTILITY = textOf('link', 'hostility', {
  description:
    'The highest level of hostility of the participant in a militarized dispute: {eq: "use of force"}.',
});

builder.filterField(partyFilter, 'isInitiator', IS_INITIATOR);
builder.filterField(partyFilter, 'hostility', HOSTILITY);

builder.filterField(
  factFilter,
  'side',
  standingWordOf('side', 'The side of a participant in an event: {eq: "A"}.'),
);

/** The filter on events. */
export const eventFilter = builder.filterInput('Event', {
  description:
    'Conditions on an event: `{eventKind: {eq: "war"}, startedOn: {during: "19XX"}, participants: {some: {code: {eq: "CHN"}}}}`.',
  fields: () => ({
    name: NAME,
    slug: SLUG,
    eventKind: textOf('node', 'eventKind', {
      description:
        'The kind of event: {eq: "war"}. To list all kinds, use `events { groups(by: KIND) { key count } }`.',
    }),
    startedOn: dateOf('node', 'startedOn', { description: 'The start date.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'The end date.' }),
    place: textOf('node', 'place', { description: 'The place of the event: {contains: "tokyo"}.' }),
    isMultilateral: flagOf(
      'node',
      'isMultilateral',
      'Whether more than two countries or organizations took part.',
    ),
    hasUnlistedParticipants: flagOf(
      'node',
      'hasUnlistedParticipants',
      'Whether there are participants that are not listed in `participants`.',
    ),
    sources: SOURCES,
    links: LINKS,
    participants: linksOf(
      () => parties,
      { links: [tookPartIn], direction: 'IN', to: [country, organization] },
      'The participants.',
    ),
  }),
});

/** The filter on the events of a participant. */
export const eventLinkFilter = builder.filterInput('EventLink', {
  description:
    'Conditions on an event of a country or organization, and on its participation: `{event: {eventKind: {eq: "war"}}}`.',
  isOnLinks: true,
  fields: () => ({
    fact: FACT,
    role: standingWordOf('role', 'The role of the participant: {eq: "belligerent"}.'),
    side: standingWordOf(
      'side',
      'The side of the participant: A, B or neutral. "none" matches countries and organizations that were concerned by the event but took no part.',
    ),
    isInitiator: IS_INITIATOR,
    hostility: HOSTILITY,
    event: nodeOf(() => eventFilter, 'The event.'),
  }),
});

const countryEvents = builder.listFilterInput('CountryEvent', {
  what: 'the events of a country or organization',
  filter: eventLinkFilter,
});

builder.filterField(
  eventFilter,
  'duration',
  nodeDurationOf(EVENT_DATES, 'The days from the start to the end: {gte: 365}.'),
);

for (const filter of [countryFilter, organizationFilter]) {
  builder.filterField(
    filter,
    'events',
    linksOf(
      () => countryEvents,
      { links: [tookPartIn], direction: 'OUT', to: [event] },
      'The events in which the participant took part.',
    ),
  );
}
