import './changes.ts';
import { NAMED } from '../shared/sorts.ts';
import { eventSort } from './sort.ts';
import { builder } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { partyFilter } from '../organization/filter.ts';
import { eventFilter, eventLinkFilter } from './filter.ts';
import { LINK_START, nodeDate } from '../shared/groups.ts';
import { eventGroups } from './groups.ts';
import { country } from '../country/model.ts';
import { event, tookPartIn } from './model.ts';
import { organization } from '../organization/model.ts';
import { Organization, Parties } from '../organization/type.ts';

builder.objectFields(Parties.edge, (t) => ({
  side: t.property(tookPartIn, 'side', { description: 'On which side it stood.' }),
  isInitiator: t.property(tookPartIn, 'isInitiator', {
    description: 'Whether the participant initiated the war. Null if no source reports it.',
  }),
  hostility: t.property(tookPartIn, 'hostility', {
    description:
      'The most hostile thing it did in a militarized dispute: none, threat, display of force, use of force, war.',
  }),
}));

/** The type of events. */
export const Event = builder.nodeObject(event, {
  description: 'Something that happened between countries: a war, visit, conference, incident.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: t.property(event, 'key', {
      nullable: false,
      description: 'Its key, for `event(slug:)`.',
    }),
    eventKind: t.property(event, 'eventKind', {
      description:
        'What sort of event it is: war, visit, conference, incident … All are listed by `events { groups(by: KIND) { key count } }`.',
    }),
    startedOn: t.property(event, 'startedOn', { description: 'When it began.' }),
    endedOn: t.property(event, 'endedOn', {
      description:
        'When it ended; null where it lasted one day, or as long as its beginning is imprecise.',
    }),
    place: t.property(event, 'place', { description: 'Where it happened.' }),
    isMultilateral: t.property(event, 'isMultilateral', {
      nullable: false,
      description: 'Whether more than two countries or organizations took part.',
    }),
    hasUnlistedParticipants: t.property(event, 'hasUnlistedParticipants', {
      description:
        'Whether there are participants that are not listed in `participants`. Null if not known.',
    }),
    participants: t.relatedConnection(Parties, {
      steps: [{ links: [tookPartIn], direction: 'IN', to: [country, organization] }],
      sort: NAMED,
      filter: partyFilter,
      description:
        'The participants, sorted by name, each with its own side and dates. Countries that the event merely concerned are listed in `links`.',
    }),
  }),
});

/** Events as a connection. */
export const Events = builder.nodeConnection('Event', {
  description: 'Events, page by page.',
  node: Event,
  groups: eventGroups,
  series: nodeDate('startedOn'),
});

const PartyEvents = builder.factConnection('PartyEvents', {
  description: 'The events in which a country or organization took part, page by page.',
  node: Event,
  nodeDescription: 'The event.',
  interfaces: [Fact],
  fields: (t) => ({
    role: t.property(tookPartIn, 'role', { description: 'In what role it took part.' }),
    side: t.property(tookPartIn, 'side', { description: 'On which side it stood.' }),
    isInitiator: t.property(tookPartIn, 'isInitiator', {
      description: 'Whether the participant initiated the war. Null if no source reports it.',
    }),
    hostility: t.property(tookPartIn, 'hostility', {
      description:
        'The most hostile thing it did in a militarized dispute: none, threat, display of force, use of force, war.',
    }),
  }),
  groups: eventGroups,
  series: LINK_START,
});

builder.objectField(Country, 'events', (t) =>
  t.relatedConnection(PartyEvents, {
    steps: [{ links: [tookPartIn], direction: 'OUT', to: [event] }],
    sort: eventSort,
    filter: eventLinkFilter,
    description: 'The events in which it took part, by when they began.',
  }),
);

builder.objectField(Organization, 'events', (t) =>
  t.relatedConnection(PartyEvents, {
    steps: [{ links: [tookPartIn], direction: 'OUT', to: [event] }],
    sort: eventSort,
    filter: eventLinkFilter,
    description: 'The events in which it took part, by when they began.',
  }),
);

builder.queryFields((t) => ({
  event: t.nodeBySlug(event, {
    type: Event,
    acceptsTemporalArgs: true,
    description: 'One event by its slug, such as "battle-of-tsushima".',
  }),
  events: t.nodesConnection(Events, {
    model: event,
    sort: eventSort,
    filter: eventFilter,
    acceptsTemporalArgs: true,
    span: { start: 'startedOn', end: 'endedOn', isMoment: true },
    description: 'All events, by when they began.',
  }),
}));
