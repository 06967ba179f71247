import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';

/** A gardener. */
export const gardener = defineNode('Gardener', { age: 'integer', born: 'edtf', mentor: 'text' });
/** A garden. */
export const garden = defineNode('Garden', { area: 'float', tags: 'texts' });
/** A club. */
export const club = defineNode('Club', { motto: 'text' });
const phrase = { past: '', perfect: '' };
/** A gardener tends a garden. */
export const tends = defineFact('TENDS', {
  from: gardener,
  to: garden,
  phrase,
  properties: { tool: 'text', duty: 'text', standing: 'text' },
  standing: {
    property: 'standing',
    usual: 'KEEPER',
    word: 'duty',
    meanings: { owner: 'KEEPER', tenant: 'KEEPER', guest: 'VISITOR' },
  },
});
/** Two gardeners know each other. */
export const knows = defineFact('KNOWS', {
  from: gardener,
  to: gardener,
  isSymmetric: true,
  phrase,
});
/** A garden belongs to a club. */
export const belongsTo = defineFact('BELONGS_TO', {
  from: garden,
  to: club,
  phrase,
  properties: { fee: 'integer' },
});

/** The graph model of the test schema. */
export const madeUpModel = { nodes: [gardener, garden, club], links: [tends, knows, belongsTo] };
