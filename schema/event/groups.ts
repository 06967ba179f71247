import { byEnds, byNodeProperty, byOtherEnds } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';
import { builder } from '../shared/builder.ts';
import { BY_SOURCE } from '../shared/groups.ts';
import { tookPartIn } from './model.ts';

const PARTICIPANTS = {
  links: [tookPartIn],
  direction: 'IN',
  to: [country, organization],
} as const;

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
    ...BY_SOURCE,
  },
});
