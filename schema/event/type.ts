import { seriesBy } from '../../src/dates/plugin/series.ts';
import { existedIn, nodeInForce } from '../../src/claims/plugin/node-span.ts';
import { FACT_IN_FORCE } from '../../src/claims/plugin/validity.ts';
import { durationField } from '../../src/dates/plugin/duration-type.ts';
import './changes.ts';
import { eventSort } from './sort.ts';
import { builder, slugField, type RelationshipFields } from '../shared/builder.ts';
import { Country } from '../country/type.ts';
import { answerField, Dyad, sharedBy } from '../dyad/type.ts';
import { addPairCount, addPairQuestion } from '../dyad/pair-questions.ts';
import { areAtWar } from './are-at-war.ts';
import { entityInterfaces } from '../shared/entity.ts';
import { Fact } from '../shared/fact.ts';
import { partyFilter } from '../organization/filter.ts';
import { partySort } from '../organization/sort.ts';
import { eventFilter, eventLinkFilter } from './filter.ts';
import { LINK_START, nodeDate } from '../shared/groups.ts';
import { eventGroups } from './groups.ts';
import { EVENT_DATES, eventMeasures, partyEventMeasures } from './measures.ts';
import { country } from '../country/model.ts';
import { event, tookPartIn } from './model.ts';
import { organization } from '../organization/model.ts';
import { Organization, Parties } from '../organization/type.ts';

builder.objectFields(Parties.edge, participationFields);

/** The event type. */
const Event = builder.nodeObject(event, {
  description: 'An event between countries, such as a war, visit, conference or incident.',
  interfaces: entityInterfaces,
  fields: (t) => ({
    slug: slugField(t, event),
    eventKind: t.property('eventKind', {
      description:
        'The kind of event, such as war, visit, conference or incident. To list all kinds, use `events { groups(by: KIND) { key count } }`.',
    }),
    startedOn: t.property('startedOn', { description: 'The start date.' }),
    endedOn: t.property('endedOn', {
      description:
        'The end date. Null if the event lasted one day, or if only an imprecise start date is known.',
    }),
    duration: durationField(t, event, {
      ...EVENT_DATES,
      description:
        'The days from the start to the end, 0 for an event of one day. Null if the start is unknown.',
    }),
    place: t.property('place', { description: 'The place of the event.' }),
    isMultilateral: t.property('isMultilateral', {
      nullable: false,
      description: 'Whether more than two countries or organizations took part.',
    }),
    hasUnlistedParticipants: t.property('hasUnlistedParticipants', {
      description:
        'Whether there are participants that are not listed in `participants`. Null if unknown.',
    }),
    participants: t.relatedConnection(Parties, {
      steps: [{ links: [tookPartIn], direction: 'IN', to: [country, organization] }],
      sort: partySort,
      filter: partyFilter,
      description:
        'The participants, sorted by name, each with its own side and dates. Countries that were concerned by the event but took no part are only in `links`.',
    }),
  }),
});

/** The connection of events. */
export const Events = builder.nodeConnection('Event', {
  description: 'A connection of events.',
  node: Event,
  groups: eventGroups,
  measures: eventMeasures,
  totals: seriesBy(nodeDate('startedOn'), nodeInForce(EVENT_DATES)),
});

const PartyEvents = builder.relationshipConnection('PartyEvents', {
  description: 'A connection of the events in which a country or organization took part.',
  node: Event,
  nodeDescription: 'The event.',
  interfaces: [Fact],
  fields: (t) => ({
    role: t.property(tookPartIn, 'role', { description: 'The role of the participant.' }),
    ...participationFields(t),
  }),
  groups: eventGroups,
  measures: partyEventMeasures,
  totals: seriesBy(LINK_START, FACT_IN_FORCE),
});

for (const type of [Country, Organization]) {
  builder.objectField(type, 'events', (t) =>
    t.relatedConnection(PartyEvents, {
      steps: [{ links: [tookPartIn], direction: 'OUT', to: [event] }],
      sort: eventSort,
      filter: eventLinkFilter,
      description: 'The events in which the participant took part, sorted by start date.',
    }),
  );
}

addPairQuestion({ column: 'war', question: areAtWar });

addPairCount({
  column: 'events',
  description:
    'The number of events in which both countries took part or may have taken part at some time in the year.',
  link: tookPartIn,
  to: event,
});

builder.objectFields(Dyad, (t) => ({
  areAtWar: answerField(t, areAtWar, 'Whether the two countries were on opposite sides of a war.'),
  events: t.nodesConnection(Events, {
    model: event,
    sort: eventSort,
    filter: eventFilter,
    match: sharedBy(tookPartIn, event),
    inheritsScope: true,
    description: 'The events in which both countries took part, sorted by start date.',
  }),
}));

builder.queryFields((t) => ({
  event: t.nodeBySlug(event, {
    type: Event,
    inheritsScope: true,
    description: 'Finds an event by its slug, such as "battle-of-tsushima".',
  }),
  events: t.nodesConnection(Events, {
    model: event,
    sort: eventSort,
    filter: eventFilter,
    inheritsScope: true,
    conditions: existedIn(EVENT_DATES),
    description: 'All events, sorted by start date.',
  }),
}));

/** Returns the fields for the participation in an event. */
function participationFields(t: RelationshipFields) {
  return {
    side: t.property(tookPartIn, 'side', { description: 'The side of the participant.' }),
    isInitiator: t.property(tookPartIn, 'isInitiator', {
      description: 'Whether the participant initiated the war. Null if no source reports it.',
    }),
    hostility: t.property(tookPartIn, 'hostility', {
      description:
        'The highest level of hostility that the participant reached in a militarized dispute: none, threat, display of force, use of force or war.',
    }),
  };
}
