import { defineRelationship } from '../../src/graph/model/relationship-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';

export const poll = defineNode('Poll', { takenOn: 'edtf' });

export const askedIn = defineRelationship('ASKED_IN', {
  from: country,
  to: poll,
  phrase: { past: 'was asked in', perfect: 'was asked in' },
  properties: { positive: 'integer', negative: 'integer', neutral: 'integer' },
});

export const about = defineRelationship('ABOUT', {
  from: poll,
  to: country,
  phrase: { past: 'was about', perfect: 'is about' },
});
