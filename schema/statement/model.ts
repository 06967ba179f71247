import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';

export const statement = defineNode(
  'Statement',
  {
    title: 'text',
    text: 'text',
    statementKind: 'text',
    section: 'text',
    date: 'edtf',
    amount: 'float',
    unit: 'text',
  },
  {
    color: '#8f98a3',
    description: 'One statement from a text.',
    alignment: { classes: ['schema:Claim'], properties: { text: ['schema:text'] } },
    lifetime: { start: ['dateEarliest'], end: ['dateLatest'] },
    rules: { title: { isRequired: true }, text: { isRequired: true } },
    wording: { formatName: (name) => `“${name.trim()}”` },
  },
);

export const mentions = defineFact('MENTIONS', {
  description: 'A statement mentions an entity.',
  alignment: ['schema:mentions'],
  from: statement,
  to: [],
  phrase: { past: 'mentions', perfect: 'mentions' },
  hub: { node: statement },
});
