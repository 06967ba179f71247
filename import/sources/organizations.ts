import { organization } from '../../schema/model/organization.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { confidence, edtf, keyOf, listOf, optional, required, slug, text } from '../column.ts';
import { findRow } from '../context.ts';
import { nameEntry, splitList } from '../language-of.ts';
import { makeNode } from '../make-node.ts';
import { makeSlug } from '../make-slug.ts';
import { defineSource } from '../source.ts';
import { complainAboutOrder } from '../span.ts';

/** Organizations that the tables of Japan's relations name. */
export const organizations = defineSource({
  id: 'organizations',
  file: 'organizations.tsv',
  manifest: bundledManifest({
    title: 'Organizations that the tables name',
    coverage: '1540/2026',
    expectedRows: { atLeast: 25, atMost: 100 },
    preference: 'It goes before world/organizations.tsv.',
  }),
  columns: {
    slug,
    abbreviation: text,
    name_en: required,
    name_ja: required,
    kind: required,
    founded_edtf: optional(edtf),
    dissolved_edtf: optional(edtf),
    sources: listOf(keyOf('sources')),
    confidence,
  },
  isLookup: true,
  key: (row) => row.slug,
  complaints: (row, context) => {
    const worldwide = findRow(context, 'world-organizations', row.abbreviation)?.['name'];
    const found = complainAboutOrder('dissolved_edtf', row.founded_edtf, row.dissolved_edtf);
    if (worldwide === undefined || makeSlug(worldwide) === row.slug) return found;
    const message = `is not the slug of "${worldwide}", which has the same abbreviation`;
    return [...found, { column: 'slug', rule: 'join', message }];
  },
  records: (row, origin) => [
    makeNode({
      origin,
      model: organization,
      key: row.slug,
      preference: 2,
      sources: splitList(row.sources),
      confidence: row.confidence,
      properties: {
        name: row.name_en,
        abbreviation: row.abbreviation,
        organizationKind: row.kind,
        foundedOn: row.founded_edtf,
        dissolvedOn: row.dissolved_edtf,
      },
      lists: {
        names: [
          ...nameEntry(row.name_en, 'en'),
          ...nameEntry(row.name_ja, 'ja'),
          ...nameEntry(row.abbreviation, ''),
        ],
      },
    }),
  ],
});
