import { country, succeededBy } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  confidence,
  country as countryKey,
  edtf,
  keyOf,
  listOf,
  numberBetween,
  oneOf,
  optional,
  required,
  text,
} from '../../../table/column.ts';
import { findRow, rowsOf, type Context } from '../../../table/context.ts';
import { nameEntry, namesIn, splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { makeNode } from '../../../record/make-node.ts';
import type { ClaimRecord, NodeRecord } from '../../../record/record.ts';
import { defineSource, type RowIssue, type RowOf } from '../../../table/source.ts';

const successor = /^([A-Z0-9_]+):(split|merger|change|absorption)$/;

const columns = {
  key: required,
  name_en: required,
  name_ja: required,
  other_names: text,
  kind: oneOf('state', 'dependent state', 'puppet state', 'empire', 'territory'),
  existed_from: optional(edtf),
  existed_until: optional(edtf),
  predecessors: optional(listOf(countryKey)),
  successors: optional(
    listOf((cell, context) =>
      successor.test(cell)
        ? countryKey(cell.split(':')[0] ?? '', context)
        : { rule: 'successor', message: `"${cell}" is not of the form KEY:kind` },
    ),
  ),
  iso_former_alpha2: text,
  iso_former_alpha3: text,
  cow_code: text,
  cow_abbreviation: text,
  capital: text,
  lat: optional(numberBetween(-90, 90)),
  lon: optional(numberBetween(-180, 180)),
  sources: listOf(keyOf('sources')),
  confidence,
  note: text,
  succession_dates: text,
};

type PolityRow = RowOf<typeof columns>;

/** Former and unusual states, with their predecessors and successors. */
export const polities = defineSource({
  id: 'polities',
  file: 'polities.tsv',
  manifest: bundledManifest({
    title: 'Former states',
    coverage: '0220/2010',
    expectedRows: { atLeast: 40, atMost: 80 },
    preference: 'It is the only table of these states.',
  }),
  columns,
  isLookup: true,
  key: (row) => row.key,
  findIssues,
  records: (row, origin, context) => [
    makeState(row, origin, context),
    ...makeSuccessions(row, origin),
    ...makePredecessions(row, origin, context),
  ],
});

function findIssues(row: PolityRow, context: Context): readonly RowIssue[] {
  const found: RowIssue[] = [];
  const dates = splitList(row.succession_dates);
  const bad = dates.map((date) => edtf(date, context)).find((each) => each !== undefined);
  if (bad !== undefined) found.push({ column: 'succession_dates', ...bad });
  if (dates.length !== splitList(row.successors).length)
    found.push({
      column: 'succession_dates',
      rule: 'count',
      message: 'does not have one date per successor',
    });
  for (const key of splitList(row.predecessors)) {
    const mirror = findRow(context, 'polities', key)?.['successors'];
    if (mirror !== undefined && !heirsOf(mirror).some((heir) => heir.key === row.key))
      found.push({
        column: 'predecessors',
        rule: 'mirror',
        message: `${key} does not list ${row.key} as a successor`,
      });
  }
  const codes = rowsOf(context, 'cow_codes').filter((each) => each['key'] === row.key);
  if (row.cow_code !== '' && !codes.some((each) => each['cow_code'] === row.cow_code))
    found.push({
      column: 'cow_code',
      rule: 'dangling',
      message: `cow_codes.tsv does not assign ${row.cow_code} to ${row.key}`,
    });
  return found;
}

function makeState(row: PolityRow, origin: string, context: Context): NodeRecord {
  const [region, subregion] = regionOf(row.key, context);
  return makeNode({
    origin,
    model: country,
    key: row.key,
    preference: 4,
    sources: splitList(row.sources),
    confidence: row.confidence,
    properties: {
      name: row.name_en,
      countryKind: row.kind === 'territory' ? 'TERRITORY' : 'FORMER_STATE',
      existedFrom: row.existed_from,
      existedUntil: row.existed_until,
      capital: row.capital,
      capitalLatitude: row.lat,
      capitalLongitude: row.lon,
      summary: row.note,
      region,
      subregion,
    },
    lists: {
      names: [
        ...nameEntry(row.name_en, 'en'),
        ...nameEntry(row.name_ja, 'ja'),
        ...namesIn(row.other_names),
      ],
      codes: [
        ['OWN', row.key, '', '', ''],
        ...[row.iso_former_alpha2, row.iso_former_alpha3]
          .filter((code) => code !== '')
          .map((code) => ['ISO_FORMER', code, '', '']),
      ],
      existence: [[row.existed_from, row.existed_until, 'PREFERRED', row.sources]],
    },
  });
}

function makeSuccessions(row: PolityRow, origin: string): readonly ClaimRecord[] {
  const dates = splitList(row.succession_dates);
  return heirsOf(row.successors).flatMap((heir, index) =>
    makeClaims({
      origin,
      link: succeededBy,
      from: { model: country, key: row.key },
      to: { model: country, key: heir.key },
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: dates[index] ?? '',
      properties: { succession: heir.kind.toUpperCase() },
    }),
  );
}

// Predecessors that are former states list their successors in their own rows.
function makePredecessions(
  row: PolityRow,
  origin: string,
  context: Context,
): readonly ClaimRecord[] {
  const present = splitList(row.predecessors).filter(
    (key) => findRow(context, 'polities', key) === undefined,
  );
  return present.flatMap((key) =>
    makeClaims({
      origin,
      link: succeededBy,
      from: { model: country, key },
      to: { model: country, key: row.key },
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: row.existed_from,
      properties: { succession: row.key === 'YUG' ? 'MERGER' : 'SPLIT' },
    }),
  );
}

// A former state has the region of its first successor. If that is also a former state, the rule applies again.
function regionOf(
  key: string,
  context: Context,
  visited: readonly string[] = [],
): [string, string] {
  const { region = '', subregion = '' } = findRow(context, 'reference', key) ?? {};
  if (region !== '' || visited.includes(key)) return [region, subregion];
  const [heir] = heirsOf(findRow(context, 'polities', key)?.['successors'] ?? '');
  return heir === undefined ? ['', ''] : regionOf(heir.key, context, [...visited, key]);
}

function heirsOf(cell: string): readonly { readonly key: string; readonly kind: string }[] {
  return splitList(cell).map((each) => {
    const [key = '', kind = ''] = each.split(':');
    return { key, kind };
  });
}
