import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';

export const poll = defineNode(
  'Poll',
  { takenOn: 'edtf' },
  {
    color: '#c3ccd6',
    description: 'A poll of public opinion.',
    alignment: { classes: ['schema:CreativeWork'] },
    lifetime: { start: ['takenOnEarliest'], end: ['takenOnLatest'] },
    wording: { formatName: (name) => `the poll “${name}”` },
  },
);

export const askedIn = defineFact('ASKED_IN', {
  description: 'The public of a country was asked in a poll.',
  from: country,
  to: poll,
  phrase: { past: 'was asked in', perfect: 'was asked in' },
  properties: { positive: 'integer', negative: 'integer', neutral: 'integer' },
  claims: { form: 'moments' },
  hub: { node: poll },
});

export const about = defineFact('ABOUT', {
  description: 'A poll is about a country.',
  alignment: ['schema:about'],
  from: poll,
  to: country,
  phrase: { past: 'was about', perfect: 'is about' },
  claims: { form: 'moments' },
  hub: { node: poll },
});
