import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';

export const poll = defineNode('Poll', { takenOn: 'edtf' });

export const askedIn = defineFact('ASKED_IN', {
  from: country,
  to: poll,
  phrase: { past: 'was asked in', perfect: 'was asked in' },
  properties: { positive: 'integer', negative: 'integer', neutral: 'integer' },
});

export const about = defineFact('ABOUT', {
  from: poll,
  to: country,
  phrase: { past: 'was about', perfect: 'is about' },
});
