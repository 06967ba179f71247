import { hasRelationsWith } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { confidence, country, edtf, keyOf, listOf, optional, required, text } from '../../../table/column.ts';
import { findCountry } from '../../../table/find-country.ts';
import { splitList } from '../../../record/language-of.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { defineSource } from '../../../table/source.ts';
import { complainAboutOrder } from '../../../table/span.ts';

/** Japan's relations with states that no longer exist. */
export const periodRelations = defineSource({
  id: 'period_relations',
  file: 'period_relations.tsv',
  manifest: bundledManifest({
    title: 'Relations of Japan with former states',
    coverage: '0668/2006',
    expectedRows: { atLeast: 25, atMost: 200 },
    preference: 'It is the only table of these relations.',
  }),
  columns: {
    state_a: country,
    state_b: country,
    established_edtf: optional(edtf),
    ended_edtf: optional(edtf),
    how_ended: required,
    sources: listOf(keyOf('sources')),
    confidence,
    note: text,
  },
  isLookup: true,
  key: (row) => [row.state_a, row.state_b, row.established_edtf].join('/'),
  complaints: (row) => [
    ...complainAboutOrder('ended_edtf', row.established_edtf, row.ended_edtf),
    ...(row.state_a === row.state_b
      ? [{ column: 'state_b', rule: 'self-link', message: 'has relations with itself' }]
      : []),
  ],
  records: (row, origin, context) => {
    const [from, to] = [findCountry(context, row.state_a), findCountry(context, row.state_b)];
    if (from === undefined || to === undefined) return [];
    return makeClaims({
      origin,
      link: hasRelationsWith,
      from,
      to,
      sources: splitList(row.sources),
      confidence: row.confidence,
      start: row.established_edtf,
      end: row.ended_edtf,
      preference: 2,
      note: [row.how_ended, row.note].filter((part) => part !== '').join('. '),
      properties: { note: row.note, howEnded: row.how_ended },
    });
  },
});
