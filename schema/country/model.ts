import { defineRelationship } from '../../src/graph/model/relationship-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { formatCountry } from './wording.ts';

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
  {
    indexed: ['iso2'],
    description: 'A state, former state or territory.',
    wording: { formatName: formatCountry },
  },
);

export const borders = defineRelationship('BORDERS', {
  description: 'Two countries share a border.',
  from: country,
  to: country,
  isSymmetric: true,
  phrase: { past: 'bordered', perfect: 'has bordered' },
  properties: { borderKind: 'text', lengthKm: 'float', note: 'text' },
  claims: {
    form: 'spells',
    contested: ['lengthKm'],
    keepsApart: { property: 'borderKind', value: 'land' },
  },
  needsLivingEnds: true,
});

export const succeededBy = defineRelationship('SUCCEEDED_BY', {
  description: 'A country was followed by another, in whole or in part.',
  from: country,
  to: country,
  phrase: { past: 'was succeeded by', perfect: 'was succeeded by' },
  properties: { succession: 'text' },
  claims: { form: 'moments' },
});
