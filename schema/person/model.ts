import { defineNode } from '../../src/graph/model/node-model.ts';

export const person = defineNode(
  'Person',
  {
    born: 'edtf',
    died: 'edtf',
    nationality: 'text',
    role: 'text',
  },
  {
    color: '#e58ab8',
    description: 'A person who is mentioned in statements.',
    lifetime: { start: ['bornEarliest'], end: ['diedLatest'] },
  },
);
