import { source as sourceModel } from '../../../../schema/shared/source-model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { oneOf, required, slug, text } from '../../../table/column.ts';
import { makeNode } from '../../../record/make-node.ts';
import { defineSource } from '../../../table/source.ts';

/** All sources of rows and citations. */
export const sources = defineSource({
  id: 'sources',
  file: 'sources.tsv',
  manifest: bundledManifest({
    title: 'Sources of the tables',
    coverage: '../2026',
    expectedRows: { atLeast: 700, atMost: 3000 },
    preference: 'It is the only table of sources.',
  }),
  columns: {
    slug,
    title: required,
    publisher: text,
    url: text,
    kind: oneOf('document', 'database', 'encyclopedia', 'page', 'mirror', 'none'),
    note: text,
    quality: oneOf('', '1', '2', '3', '4', '5'),
  },
  isLookup: true,
  key: (row) => row.slug,
  skipReason: (row) => (row.kind === 'none' ? 'it marks rows without a known source' : undefined),
  records: (row, origin) => [
    makeNode({
      origin,
      model: sourceModel,
      key: row.slug,
      preference: 1,
      sources: [],
      properties: {
        name: row.title,
        title: row.title,
        publisher: row.publisher,
        url: row.url,
        sourceKind: row.kind,
        quality: row.quality,
        note: row.note,
      },
    }),
  ],
});
