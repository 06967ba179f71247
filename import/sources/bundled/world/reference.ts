import { country } from '../../../../schema/country/model.ts';
import { sameAsOf } from '../same-as.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { oneOf, optional, required, text } from '../../../table/column.ts';
import { rowsOf, type Context } from '../../../table/context.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { nameOfCountry } from '../../../table/name-of-country.ts';
import { CLDR, COUNTRY_PACKAGES, ISO_3166, UN_M49 } from '../publications.ts';
import { defineSource, type RowOf } from '../../../table/source.ts';

const columns = {
  key: required,
  iso2: text,
  iso3: text,
  numeric: text,
  m49: text,
  kind: optional(oneOf('STATE', 'TERRITORY', 'ENTITY')),
  name_en: text,
  other_names_en: text,
  name_ja: text,
  other_names_ja: text,
  former_codes: text,
  region: text,
  subregion: text,
};

type ReferenceRow = RowOf<typeof columns>;

/** Codes, names and regions of present countries, and codes of former countries. */
export const reference = defineSource({
  id: 'reference',
  file: 'reference.tsv',
  manifest: bundledManifest({
    title: 'Codes, names and regions of countries',
    coverage: '1974/2026',
    expectedRows: { atLeast: 250, atMost: 300 },
    preference:
      'The usual name in entities.tsv takes precedence over the first name of this table.',
    publications: COUNTRY_PACKAGES,
  }),
  columns,
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
      lists: { names: namesOf(row, context), codes: codesOf(row), sameAs: pagesOf(row) },
    }),
  ],
});

function namesOf(row: ReferenceRow, context: Context): (readonly string[])[] {
  const usual = row.name_en === '' ? '' : nameOfCountry(context, row.key);
  const english = [usual, row.name_en, ...splitList(row.other_names_en)];
  const better = rowsOf(context, 'country_names_ja').filter((each) => each['key'] === row.key);
  const japanese = [
    ...better.map((each) => each['name_ja'] ?? ''),
    row.name_ja,
    ...splitList(row.other_names_ja),
  ];
  return [
    ...english.flatMap((name) => nameEntry(name, 'en')),
    ...japanese.flatMap((name) => nameEntry(name, 'ja')),
  ];
}

function codesOf(row: ReferenceRow): (readonly string[])[] {
  const standard = isInIso(row) ? ISO_3166.key : CLDR.key;
  const codes: (readonly [string, string, string])[] = [
    ['ISO2', row.iso2, standard],
    ['ISO3', row.iso3, standard],
    ['ISO_NUMERIC', row.numeric, standard],
    ['M49', row.m49, UN_M49.key],
  ];
  return [
    ...codes
      .filter(([, value]) => value !== '')
      .map(([scheme, value, source]) => [scheme, value, '', '', source]),
    ...splitList(row.former_codes).map(readFormerCode),
  ];
}

// Kosovo has no numeric code, because the codes of Kosovo are user-assigned.
function isInIso(row: ReferenceRow): boolean {
  return row.numeric !== '';
}

function pagesOf(row: ReferenceRow): (readonly string[])[] {
  return isInIso(row) ? sameAsOf('ISO2', row.iso2).map((url) => [url]) : [];
}

// "YU 1992-04-27/2003-02-04": a code that was valid only for part of the country's existence.
function readFormerCode(item: string): readonly string[] {
  const [code = '', from = '', until = ''] = item.split(/[ /]/);
  return ['ISO_FORMER', code, from, until, ISO_3166.key];
}
