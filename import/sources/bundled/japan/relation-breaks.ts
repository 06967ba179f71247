import { hasRelationsWith } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { confidence, country, edtf, keyOf, listOf, optional, text } from '../../../table/column.ts';
import { findCountry } from '../../../table/find-country.ts';
import { JAPAN } from '../japan.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** Breaks and restorations of relations with Japan. */
export const relationBreaks = defineSource({
  id: 'relation_breaks',
  file: 'relation_breaks.tsv',
  manifest: bundledManifest({
    title: 'Breaks of relations with Japan',
    coverage: '1904/1997',
    expectedRows: { atLeast: 50, atMost: 200 },
    preference: 'The table of diplomatic relations takes precedence over it.',
  }),
  columns: {
    iso3: country,
    broken_edtf: edtf,
    restored_edtf: optional(edtf),
    sources: listOf(keyOf('sources')),
    confidence,
    note: text,
  },
  isLookup: true,
  key: (row) => `${row.iso3}/${row.broken_edtf}`,
  findIssues: (row) => checkOrder('restored_edtf', row.broken_edtf, row.restored_edtf),
  records: (row, origin, context) => {
    const partner = findCountry(context, row.iso3);
    if (partner === undefined) return [];
    const shared = {
      origin,
      link: hasRelationsWith,
      from: JAPAN,
      to: partner,
      sources: splitList(row.sources),
      confidence: row.confidence,
      preference: 1,
      note: row.note,
    };
    const restored = { ...shared, start: row.restored_edtf, isReopening: true };
    return [
      ...makeClaims({ ...shared, end: row.broken_edtf }),
      ...(row.restored_edtf === '' ? [] : makeClaims(restored)),
    ];
  },
});
