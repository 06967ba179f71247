import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { country } from '../country/model.ts';

export const place = defineNode('Place', {
  placeKind: 'text',
  latitude: 'float',
  longitude: 'float',
  country: 'text',
});

export const claims = defineFact('CLAIMS', {
  from: country,
  to: place,
  phrase: { past: 'claimed', perfect: 'has claimed' },
});

export const administers = defineFact('ADMINISTERS', {
  from: country,
  to: place,
  phrase: { past: 'administered', perfect: 'has administered' },
});
