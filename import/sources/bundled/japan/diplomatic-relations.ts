import { hasRelationsWith } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { confidence, country, edtf, keyOf, listOf, required, text } from '../../../table/column.ts';
import { findCountry } from '../../../table/find-country.ts';
import { JAPAN } from '../japan.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { defineSource } from '../../../table/source.ts';

/** The table of Japan's diplomatic relations. */
export const diplomaticRelations = defineSource({
  id: 'diplomatic_relations',
  file: 'diplomatic_relations.tsv',
  manifest: bundledManifest({
    title: "Table of Japan's diplomatic relations",
    coverage: '1854/2026',
    expectedRows: { atLeast: 190, atMost: 250 },
    covers: [{ question: 'RELATIONS', from: '1854-01-01', until: '9999-12-31', pairs: 'JPN' }],
    preference:
      'Its dates take precedence over those of the regional tables and of the table of breaks.',
  }),
  columns: {
    ordinal: (cell) =>
      /^(\d+|—)$/.test(cell)
        ? undefined
        : { rule: 'ordinal', message: `"${cell}" is neither a number nor a dash` },
    country: required,
    iso2: required,
    iso3: country,
    date_edtf: edtf,
    date_text: text,
    sources: listOf(keyOf('sources')),
    confidence,
    note: text,
  },
  isLookup: true,
  key: (row) => row.iso3,
  findIssues: (row) =>
    row.iso3 === JAPAN.key
      ? [{ column: 'iso3', rule: 'self-link', message: 'has relations with itself' }]
      : [],
  records: (row, origin, context) => {
    const partner = findCountry(context, row.iso3);
    if (partner === undefined) return [];
    return makeClaims({
      origin,
      link: hasRelationsWith,
      from: JAPAN,
      to: partner,
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: row.date_edtf,
      preference: 2,
      note: [row.date_text, row.note].filter((part) => part !== '').join('. '),
      properties: { ...ordinalOf(row.ordinal), note: row.note, dateText: row.date_text },
    });
  },
});

function ordinalOf(cell: string): { ordinal?: number } {
  return /^\d+$/.test(cell) ? { ordinal: Number(cell) } : {};
}
