import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';

export const country = defineNode(
  'Country',
  {
    iso2: 'text',
    iso3: 'text',
    countryKind: 'text',
    codeSchemes: 'texts',
    codeValues: 'texts',
    codeFroms: 'texts',
    codeUntils: 'texts',
    existedFrom: 'edtf',
    existedUntil: 'edtf',
    existenceFroms: 'texts',
    existenceUntils: 'texts',
    existenceRanks: 'texts',
    existenceSources: 'texts',
    existenceFirstDays: 'texts',
    existenceLastDays: 'texts',
    independentOn: 'edtf',
    independentFrom: 'text',
    region: 'text',
    subregion: 'text',
    capital: 'text',
    capitalLatitude: 'float',
    capitalLongitude: 'float',
    latitude: 'float',
    longitude: 'float',
  },
  ['iso2'],
);

export const borders = defineFact('BORDERS', {
  from: country,
  to: country,
  isSymmetric: true,
  phrase: { past: 'bordered', perfect: 'has bordered' },
  properties: { borderKind: 'text', lengthKm: 'float', note: 'text' },
});

export const succeededBy = defineFact('SUCCEEDED_BY', {
  from: country,
  to: country,
  phrase: { past: 'was succeeded by', perfect: 'was succeeded by' },
  properties: { succession: 'text' },
});
