import { country } from '../../schema/model/country.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { oneOf, optional, required, text } from '../column.ts';
import { rowsOf, type Context } from '../context.ts';
import { nameEntry, splitList } from '../language-of.ts';
import { makeNode } from '../make-node.ts';
import { nameOfCountry } from '../name-of-country.ts';
import { COUNTRY_PACKAGES } from '../publications.ts';
import { defineSource } from '../source.ts';

/** Codes, names and regions of today's countries, and the former codes of those that are gone. */
export const reference = defineSource({
  id: 'reference',
  file: 'reference.tsv',
  manifest: bundledManifest({
    title: 'Codes, names and regions of countries',
    coverage: '1974/2026',
    expectedRows: { atLeast: 250, atMost: 300 },
    preference: 'The name shown is the usual one of entities.tsv, else the first of this table.',
    publications: COUNTRY_PACKAGES,
  }),
  columns: {
    key: required,
    iso2: text,
    iso3: text,
    numeric: text,
    kind: optional(oneOf('STATE', 'TERRITORY', 'ENTITY')),
    name_en: text,
    other_names_en: text,
    name_ja: text,
    former_codes: text,
    former_names: text,
    region: text,
    subregion: text,
  },
  isLookup: true,
  key: (row) => row.key,
  records: (row, origin, context) => [
    makeNode({
      origin,
      model: country,
      key: row.key,
      preference: row.iso3 === '' ? 0 : 3,
      sources: COUNTRY_PACKAGES.map((each) => each.key),
      properties: {
        name: row.iso3 === '' ? '' : nameOfCountry(context, row.key),
        iso2: row.iso2,
        iso3: row.iso3,
        countryKind: row.kind,
        region: row.region,
        subregion: row.subregion,
      },
      lists: { names: namesOf(row, context), codes: codesOf(row) },
    }),
  ],
});

function namesOf(row: ReferenceRow, context: Context): (readonly string[])[] {
  const usual = row.name_en === '' ? '' : nameOfCountry(context, row.key);
  const others = [...splitList(row.other_names_en), ...splitList(row.former_names)];
  const names = [usual, row.name_en, ...others];
  return [
    ...names.flatMap((name) => nameEntry(name, 'en')),
    ...(isReplaced(row.key, context) ? [] : nameEntry(row.name_ja, 'ja')),
  ];
}

interface ReferenceRow {
  readonly key: string;
  readonly iso2: string;
  readonly iso3: string;
  readonly numeric: string;
  readonly name_en: string;
  readonly other_names_en: string;
  readonly name_ja: string;
  readonly former_codes: string;
  readonly former_names: string;
}

function codesOf(row: ReferenceRow): (readonly string[])[] {
  const codes: [string, string][] = [
    ['ISO2', row.iso2],
    ['ISO3', row.iso3],
    ['ISO_NUMERIC', row.numeric],
    ['M49', row.numeric],
    ...splitList(row.former_codes).map((code): [string, string] => ['ISO_FORMER', code]),
  ];
  return codes
    .filter(([, value]) => value !== '')
    .map(([scheme, value]) => [scheme, value, '', '']);
}

function isReplaced(key: string, context: Context): boolean {
  const rows = rowsOf(context, 'country_names_ja');
  return rows.some((row) => row['key'] === key && row['note']?.startsWith('replaces') === true);
}
