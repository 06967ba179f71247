import { defineRelationship } from '../../src/graph/model/relationship-model.ts';
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
    description: 'One thing that a text says.',
    wording: { formatName: (name) => `“${name.trim()}”` },
  },
);

export const mentions = defineRelationship('MENTIONS', {
  description: 'A statement mentions an entity.',
  from: statement,
  to: [],
  phrase: { past: 'mentions', perfect: 'mentions' },
  hub: { node: statement },
});
