import { defineFact } from '../../src/claims/fact-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { CODE_VALUES } from '../shared/name-indexes.ts';
import { formatCountry } from './wording.ts';

/**
 * The property with the first and last possible day of each preferred period of existence, then the days on which it had
 * certainly begun and had certainly not ended: `first/last/certainFirst/certainLast`.
 */
export const EXISTENCE_DAYS = 'zzExistence';

export const country = defineNode(
  'Country',
  {
    iso2: 'text',
    iso3: 'text',
    countryKind: 'text',
    codes: 'texts',
    [CODE_VALUES]: 'texts',
    existedFrom: 'edtf',
    existedUntil: 'edtf',
    existence: 'texts',
    [EXISTENCE_DAYS]: 'texts',
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
    rules: {
      countryKind: { words: ['STATE', 'FORMER_STATE', 'TERRITORY', 'ENTITY'], isRequired: true },
    },
    color: '#56b4e9',
    description: 'A state, former state or territory.',
    alignment: {
      classes: ['schema:Country'],
      properties: {
        iso2: ['schema:identifier'],
        iso3: ['schema:identifier'],
        existedFrom: ['schema:startDate'],
        existedUntil: ['schema:endDate'],
        latitude: ['schema:latitude'],
        longitude: ['schema:longitude'],
      },
    },
    lifetime: { start: ['existedFromEarliest'], end: ['existedUntilLatest'] },
    wording: { formatName: formatCountry },
  },
);

export const borders = defineFact('BORDERS', {
  description: 'Two countries share a border.',
  from: country,
  to: country,
  isSymmetric: true,
  phrase: { past: 'bordered', perfect: 'has bordered' },
  properties: { borderKind: 'text', lengthKm: 'float', note: 'text' },
  claims: {
    form: 'periods',
    contested: ['lengthKm'],
    keepsApart: { property: 'borderKind', value: 'land' },
  },
  needsLivingEnds: true,
});

export const succeededBy = defineFact('SUCCEEDED_BY', {
  description: 'A country was succeeded by another, in whole or in part.',
  from: country,
  to: country,
  phrase: { past: 'was succeeded by', perfect: 'was succeeded by' },
  properties: { succession: 'text' },
  rules: { succession: { words: ['SPLIT', 'MERGER', 'CHANGE', 'ABSORPTION'] } },
  claims: { form: 'moments' },
});
