import { defineRelationship } from '../../src/graph/model/relationship-model.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';

/** The codes without their schemes and dates, as the index of whole names has them. */
export const CODE_VALUES = 'zzCodes';

/** The first and last possible day of each preferred span of existence: `first/last`. */
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
  ['iso2'],
);

export const borders = defineRelationship('BORDERS', {
  from: country,
  to: country,
  isSymmetric: true,
  phrase: { past: 'bordered', perfect: 'has bordered' },
  properties: { borderKind: 'text', lengthKm: 'float', note: 'text' },
});

export const succeededBy = defineRelationship('SUCCEEDED_BY', {
  from: country,
  to: country,
  phrase: { past: 'was succeeded by', perfect: 'was succeeded by' },
  properties: { succession: 'text' },
});
