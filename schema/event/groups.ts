import {
  byEnds,
  byNodeProperty,
  byOtherEnds,
} from '../../src/pothos-plugin-neo4j/connections/groups.ts';
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

/** Events, of a participant or all. */
export const eventGroups = builder.groupEnum('Event', {
  what: 'events',
  keys: {
    KIND: byNodeProperty('eventKind', 'By the sort of event.'),
    PARTICIPANT: byEnds(PARTICIPANTS, 'By who took part.'),
    OPPONENT: byOtherEnds(
      PARTICIPANTS,
      'side',
      'By who stood on the other side; of events at the root, by who stood on a side.',
    ),
    ...BY_SOURCE,
  },
});
