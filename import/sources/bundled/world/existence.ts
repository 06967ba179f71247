import { country as countryModel } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { confidence, country, edtf, keyOf, listOf, optional, text } from '../../../table/column.ts';
import { rowsOf, type Context } from '../../../table/context.ts';
import { checkOrder, earliestStart, latestEnd } from '../../../table/span.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { defineSource } from '../../../table/source.ts';

/** Spans of existence of present states with several spans or a late span. */
export const existence = defineSource({
  id: 'existence',
  file: 'existence.tsv',
  manifest: bundledManifest({
    title: 'Spans of existence of present states',
    coverage: '1871/2026',
    expectedRows: { atLeast: 15, atMost: 100 },
    preference: 'It is the only table of these spans.',
  }),
  columns: {
    code: country,
    from_edtf: optional(edtf),
    until_edtf: optional(edtf),
    sources: listOf(keyOf('sources')),
    confidence,
    note: text,
  },
  isLookup: true,
  key: (row) => `${row.code}/${row.from_edtf}`,
  findIssues: (row) => checkOrder('until_edtf', row.from_edtf, row.until_edtf),
  records: (row, origin, context) => [
    makeNode({
      origin,
      model: countryModel,
      key: row.code,
      preference: 2,
      sources: splitList(row.sources),
      confidence: row.confidence,
      properties: boundsOf(row.code, context),
      lists: { existence: [[row.from_edtf, row.until_edtf, 'PREFERRED', row.sources]] },
    }),
  ],
});

function boundsOf(code: string, context: Context): Record<string, string> {
  const rows = rowsOf(context, 'existence').filter((row) => row['code'] === code);
  return {
    existedFrom: earliestStart(rows.map((row) => row['from_edtf'] ?? '')),
    existedUntil: latestEnd(rows.map((row) => row['until_edtf'] ?? '')),
  };
}
