import { defineRelationship, invertMeanings } from '../../src/graph/model/relationship-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';

/** The kind of events that are roll calls: there are thousands, each with most countries of the world. */
export const ROLL_CALL = 'roll-call';

export const event = defineNode(
  'Event',
  {
    eventKind: 'text',
    startedOn: 'edtf',
    endedOn: 'edtf',
    place: 'text',
    isMultilateral: 'boolean',
    hasUnlistedParticipants: 'boolean',
  },
  ['eventKind', 'startedOnEarliest'],
  { property: 'eventKind', value: ROLL_CALL },
);

export const tookPartIn = defineRelationship('TOOK_PART_IN', {
  from: [country, organization],
  to: event,
  phrase: { past: 'took part in', perfect: 'has taken part in' },
  properties: {
    role: 'text',
    side: 'text',
    participation: 'text',
    isInitiator: 'boolean',
    hostility: 'text',
  },
  standing: {
    property: 'participation',
    usual: 'PARTICIPANT',
    word: 'side',
    meanings: invertMeanings({ PARTICIPANT: ['A', 'B', 'neutral'], CONCERNED: ['none'] }),
  },
});

/** The role of a country or organization that fought in a war. */
export const BELLIGERENT = 'belligerent';
