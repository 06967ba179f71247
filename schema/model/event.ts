import { defineLink } from '../../src/model/link-model.ts';
import { defineNode } from '../../src/model/node-model.ts';
import { country } from './country.ts';
import { organization } from './organization.ts';

export const event = defineNode(
  'Event',
  {
    eventKind: 'text',
    startedOn: 'edtf',
    endedOn: 'edtf',
    place: 'text',
    isMultilateral: 'boolean',
  },
  ['eventKind', 'startedOnEarliest'],
);

export const tookPartIn = defineLink('TOOK_PART_IN', {
  from: [country, organization],
  to: event,
  phrase: { past: 'took part in', present: 'takes part in' },
  properties: { role: 'text', side: 'text', hostility: 'text' },
});
