import { country } from '../../../../schema/country/model.ts';
import { sameAsOf } from '../same-as.ts';
import { overlaps, type Span } from '../../../../src/dates/as-of.ts';
import type { Cells } from '../../../table/cells.ts';
import { edtf, oneOf, optional, required, text } from '../../../table/column.ts';
import { rowsWith, type Context } from '../../../table/context.ts';
import { ENTITY_MODELS, isKnown } from '../../../table/find-entity.ts';
import { makeNode } from '../../../record/make-node.ts';
import type { End, GraphRecord } from '../../../record/record.ts';
import {
  defineSource,
  type Publication,
  type RowIssue,
  type RowOf,
} from '../../../table/source.ts';
import { toSpan } from '../../../table/span.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { FORMER_M49, GEONAMES, GLEDITSCH_WARD, WIKIDATA } from '../publications.ts';
import { checkCodePeriod } from './check-code-period.ts';

interface IdentifierList {
  readonly pattern: RegExp;
  readonly publication: Publication;
}

const LISTS: ReadonlyMap<string, IdentifierList> = new Map([
  ['WIKIDATA', { pattern: /^Q[1-9]\d*$/, publication: WIKIDATA }],
  ['GEONAMES', { pattern: /^[1-9]\d*$/, publication: GEONAMES }],
  ['M49', { pattern: /^\d{3}$/, publication: FORMER_M49 }],
  ['GLEDITSCH_WARD', { pattern: /^[1-9]\d{0,2}$/, publication: GLEDITSCH_WARD }],
]);

const columns = {
  scheme: oneOf(...LISTS.keys()),
  value: required,
  kind: oneOf('COUNTRY', 'ORGANIZATION'),
  key: required,
  valid_from: optional(edtf),
  valid_until: optional(edtf),
  note: text,
};

type IdentifierRow = RowOf<typeof columns>;

/** The identifiers of countries and organizations in external lists, each with the period in which it is valid. */
export const identifiers = defineSource({
  id: 'identifiers',
  file: 'identifiers.tsv',
  manifest: bundledManifest({
    title: 'Identifiers of countries and organizations in external lists',
    coverage: '1816/2026',
    expectedRows: { atLeast: 700, atMost: 1500 },
    preference:
      'The table only adds codes and URLs to countries and organizations of other tables.',
    publications: [...LISTS.values()].map(({ publication }) => publication),
  }),
  columns,
  isLookup: true,
  key: (row) => [row.scheme, row.value, row.key].join('/'),
  findIssues: (row, context) => [
    ...checkValue(row),
    ...checkKey(row, context),
    ...checkCodePeriod(row, context),
    ...checkOverlap(row, context),
  ],
  records: (row, origin) => {
    const end: End = { model: ENTITY_MODELS.get(row.kind) ?? country, key: row.key };
    const source = LISTS.get(row.scheme)?.publication.key ?? '';
    const urls = sameAsOf(row.scheme, row.value);
    const code = [row.scheme, row.value, row.valid_from, row.valid_until];
    return [
      makeNode({
        origin,
        ...end,
        preference: 0,
        sources: [source],
        lists: {
          ...(end.model === country ? { codes: [code] } : {}),
          sameAs: urls.map((url) => [url]),
        },
      }),
      ...(end.model === country ? [] : urls.map((url) => citeUrl(url, { origin, end, source }))),
    ];
  },
});

// Only countries have a list of codes with sources. For other entities, a citation names the source of the URL.
function citeUrl(
  url: string,
  { origin, end, source }: { readonly origin: string; readonly end: End; readonly source: string },
): GraphRecord {
  return {
    kind: 'citation',
    origin,
    about: end,
    source,
    field: 'sameAs',
    value: url,
    agrees: true,
    confidence: 'HIGH',
    note: '',
  };
}

function checkValue({ scheme, value }: IdentifierRow): readonly RowIssue[] {
  if (LISTS.get(scheme)?.pattern.test(value) !== false) return [];
  return [
    { column: 'value', rule: 'code', message: `"${value}" is not an identifier of ${scheme}` },
  ];
}

function checkKey({ kind, key }: IdentifierRow, context: Context): readonly RowIssue[] {
  if (isKnown(context, kind, key)) return [];
  return [{ column: 'key', rule: 'unknown-key', message: `"${key}" is not the key of a ${kind}` }];
}

/** Returns an issue if another row assigns the identifier to another entity at the same time. */
function checkOverlap(row: IdentifierRow, context: Context): readonly RowIssue[] {
  const other = rowsWith(context, 'identifiers', identifierOf, identifierOf(row)).find(
    (each) => each['key'] !== row.key && overlaps(spanOf(each), spanOf(row)),
  );
  if (other === undefined) return [];
  const message = `${row.scheme} ${row.value} is also ${other['key'] ?? ''} at the same time`;
  return [{ column: 'value', rule: 'overlap', message }];
}

function identifierOf(row: Cells): string {
  return `${row['scheme'] ?? ''}/${row['value'] ?? ''}`;
}

function spanOf(row: Cells): Span {
  return toSpan({ from: row['valid_from'] ?? '', until: row['valid_until'] ?? '' });
}
