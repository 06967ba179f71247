import { defineFact, invertMeanings } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';
import { organization } from '../organization/model.ts';

/** The event kind of roll calls. There are thousands of them, each with most countries of the world. */
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
  {
    indexed: ['eventKind', 'startedOnEarliest'],
    rules: { isMultilateral: { default: false } },
    excludedNodes: { property: 'eventKind', value: ROLL_CALL },
    color: '#ff8a5c',
    description: 'An event, such as a war, visit, conference or incident.',
    alignment: { classes: ['schema:Event'], properties: { place: ['schema:location'] } },
    // An event without an end lasted one day, or as long as its start is imprecise.
    lifetime: { start: ['startedOnEarliest'], end: ['endedOnLatest', 'startedOnLatest'] },
    // Quoted because they read like headlines: “Relations with Spain ended”.
    wording: { formatName: (name) => `“${name.trim()}”` },
  },
);

export const tookPartIn = defineFact('TOOK_PART_IN', {
  description: 'A country or organization took part in an event.',
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
  rules: {
    participation: {
      description: 'PARTICIPANT, or CONCERNED if the event concerned the country only.',
    },
  },
  wording: {
    properties: ['participation'],
    verb: ({ participation }) =>
      participation === 'CONCERNED' ? 'was concerned by, but took no part in,' : undefined,
  },
  claims: { form: 'moments' },
  needsLivingEnds: true,
  standing: {
    property: 'participation',
    usual: 'PARTICIPANT',
    word: 'side',
    meanings: invertMeanings({ PARTICIPANT: ['A', 'B', 'neutral'], CONCERNED: ['none'] }),
  },
});

/** The role of a country or organization that fought in a war. */
export const BELLIGERENT = 'belligerent';
