import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';
import { place } from '../place/model.ts';

export const dispute = defineNode(
  'Dispute',
  {
    subject: 'text',
    status: 'text',
    statusNote: 'text',
    startedOn: 'edtf',
    endedOn: 'edtf',
  },
  {
    color: '#f08cc4',
    description: 'A dispute over places, names or rights.',
    alignment: { classes: ['schema:Event'] },
    lifetime: { start: ['startedOnEarliest'], end: ['endedOnLatest'] },
    rules: {
      status: { words: ['ACTIVE', 'DORMANT', 'SETTLED', 'UNKNOWN'], isRequired: true },
    },
    wording: { formatName: (name) => `the dispute “${name}”` },
  },
);

export const disputes = defineFact('DISPUTES', {
  description: 'A country is a party to a dispute.',
  from: country,
  to: dispute,
  phrase: { past: 'was party to', perfect: 'has been party to' },
  properties: { role: 'text' },
  needsLivingEnds: true,
});

export const over = defineFact('OVER', {
  description: 'A dispute is about a place.',
  from: dispute,
  to: place,
  phrase: { past: 'was over', perfect: 'has been over' },
  properties: { status: 'text', statusNote: 'text', isInArticle: 'boolean' },
  rules: {
    isInArticle: {
      description: 'Whether the article on Japan’s foreign relations names the place.',
    },
  },
});
