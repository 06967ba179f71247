import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';

export const place = defineNode(
  'Place',
  {
    placeKind: 'text',
    latitude: 'float',
    longitude: 'float',
    country: 'text',
  },
  {
    color: '#e6dc5a',
    description: 'An island, city, region or sea.',
    alignment: {
      classes: ['schema:Place'],
      properties: { latitude: ['schema:latitude'], longitude: ['schema:longitude'] },
    },
  },
);

export const claims = defineFact('CLAIMS', {
  description: 'A country claims a place.',
  from: country,
  to: place,
  phrase: { past: 'claimed', perfect: 'has claimed' },
  needsLivingEnds: true,
});

export const administers = defineFact('ADMINISTERS', {
  description: 'A country administers a place.',
  from: country,
  to: place,
  phrase: { past: 'administered', perfect: 'has administered' },
  needsLivingEnds: true,
});
