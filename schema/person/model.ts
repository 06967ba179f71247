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
    color: '#b7a3ff',
    description: 'A person who is mentioned in statements.',
    alignment: {
      classes: ['schema:Person'],
      properties: {
        born: ['schema:birthDate'],
        died: ['schema:deathDate'],
        nationality: ['schema:nationality'],
      },
    },
    lifetime: { start: ['bornEarliest'], end: ['diedLatest'] },
  },
);
