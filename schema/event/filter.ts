import {
  dateOf,
  linksOf,
  nodeOf,
  standingWordOf,
  textOf,
} from '../../src/pothos-plugin-neo4j/filters/filter-fields.ts';
import { countryFilter } from '../country/filter.ts';
import { country } from '../country/model.ts';
import { parties, partyFilter } from '../organization/filter.ts';
import { organization } from '../organization/model.ts';
import { builder } from '../shared/builder.ts';
import { FACT, NAME, SOURCES } from '../shared/filters.ts';
import { event, tookPartIn } from './model.ts';

builder.filterField(
  partyFilter,
  'side',
  standingWordOf('side', 'The side of a participant in an event: {eq: "A"}.'),
);

/** Events. */
export const eventFilter = builder.filterInput('Event', {
  description:
    'Conditions on an event: `{eventKind: {eq: "war"}, startedOn: {during: "19XX"}, participants: {some: {code: {eq: "CHN"}}}}`.',
  fields: () => ({
    name: NAME,
    eventKind: textOf('node', 'eventKind', {
      description:
        'What sort it is: {eq: "war"}. `events { groups(by: KIND) { key count } }` lists all sorts.',
    }),
    startedOn: dateOf('node', 'startedOn', { description: 'When it began.' }),
    endedOn: dateOf('node', 'endedOn', { description: 'When it ended.' }),
    sources: SOURCES,
    participants: linksOf(
      () => parties,
      { links: [tookPartIn], direction: 'IN', to: [country, organization] },
      'Those who took part.',
    ),
  }),
});

/** Events of a participant. */
export const eventLinkFilter = builder.filterInput('EventLink', {
  description:
    'Conditions on an event of a country or organization, and on its taking part: `{event: {eventKind: {eq: "war"}}}`.',
  fields: () => ({
    fact: FACT,
    role: standingWordOf('role', 'The role of the participant: {eq: "belligerent"}.'),
    side: standingWordOf(
      'side',
      'The side of the participant: A, B or neutral. "none" matches countries and organizations that took no part and were merely concerned.',
    ),
    event: nodeOf(() => eventFilter, 'The event.'),
  }),
});

const countryEvents = builder.listFilterInput('CountryEvent', {
  what: 'the events of a country',
  filter: eventLinkFilter,
});

builder.filterField(
  countryFilter,
  'events',
  linksOf(
    () => countryEvents,
    { links: [tookPartIn], direction: 'OUT', to: [event] },
    'The events in which it took part.',
  ),
);
