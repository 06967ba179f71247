import { country as countryModel } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import type { Cells } from '../../../table/cells.ts';
import { country, edtf, numberBetween, optional, required, text } from '../../../table/column.ts';
import { rowsWith, type Context } from '../../../table/context.ts';
import { nameEntry } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { FACTBOOK_2026 } from '../publications.ts';
import { defineSource } from '../../../table/source.ts';

/** Capitals, coordinates and dates of independence of present countries. */
export const worldCountries = defineSource({
  id: 'world-countries',
  file: 'world/countries.tsv',
  manifest: bundledManifest({
    title: 'Countries of the World Factbook',
    coverage: '2026-01-01',
    expectedRows: { atLeast: 200, atMost: 300 },
    preference: 'The names in reference.tsv take precedence over its names.',
    publications: [FACTBOOK_2026],
  }),
  columns: {
    iso3: country,
    iso2: required,
    gec: text,
    name: required,
    capital: text,
    lat: optional(numberBetween(-90, 90)),
    lon: optional(numberBetween(-180, 180)),
    capital_lat: optional(numberBetween(-90, 90)),
    capital_lon: optional(numberBetween(-180, 180)),
    independence_edtf: optional(edtf),
    independence_from: optional(country),
  },
  isLookup: true,
  key: (row) => row.iso3,
  records: (row, origin, context) => {
    const since = findBeginning(row, context);
    return [
      makeNode({
        origin,
        model: countryModel,
        key: row.iso3,
        preference: 2,
        sources: [FACTBOOK_2026.key],
        properties: {
          name: row.name,
          iso2: row.iso2,
          iso3: row.iso3,
          capital: row.capital,
          latitude: row.lat,
          longitude: row.lon,
          capitalLatitude: row.capital_lat,
          capitalLongitude: row.capital_lon,
          existedFrom: since,
          existedUntil: since === '' ? '' : '..',
          independentOn: row.independence_edtf,
          independentFrom: row.independence_from,
        },
        lists: {
          existence: since === '' ? [] : [[since, '..', 'PREFERRED', FACTBOOK_2026.key]],
          names: nameEntry(row.name, 'en'),
          codes: row.gec === '' ? [] : [['GEC', row.gec, '', '']],
        },
      }),
    ];
  },
});

// A state starts with its independence, unless existence.tsv contains spans for it.
function findBeginning(
  row: { readonly iso3: string; readonly independence_edtf: string },
  context: Context,
): string {
  const spans = rowsWith(context, 'existence', codeOf, row.iso3);
  return spans.length > 0 ? '' : row.independence_edtf;
}

function codeOf(row: Cells): string {
  return row['code'] ?? '';
}
