import { byPeriod } from '../../src/dates/plugin/by-period.ts';
import {
  byEnds,
  byNodeProperty,
  byOtherEnds,
  byRowProperty,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';
import { partyGroups } from '../organization/groups.ts';
import { builder } from '../shared/builder.ts';
import { BY_SOURCE, LINK_START, nodeDate } from '../shared/groups.ts';
import { tookPartIn } from './model.ts';

const PARTICIPANTS = {
  links: [tookPartIn],
  direction: 'IN',
  to: [country, organization],
} as const;

builder.groupKey(
  partyGroups,
  'SIDE',
  byRowProperty('side', 'By the side of a participant in an event.'),
);

/** The group keys of events. */
export const eventGroups = builder.groupEnum('Event', {
  what: 'events',
  keys: {
    KIND: byNodeProperty('eventKind', 'By kind of event.'),
    PARTICIPANT: byEnds(PARTICIPANTS, 'By participant.'),
    OPPONENT: byOtherEnds(
      PARTICIPANTS,
      'side',
      'By participant on the opposite side. For events at the root, by participant that was on a side.',
    ),
    PLACE: byNodeProperty('place', 'By place.'),
    ...byPeriod((row) => (row === 'l' ? LINK_START : nodeDate('startedOn')), 'the start date'),
    ...BY_SOURCE,
  },
});
