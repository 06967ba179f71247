import { place } from '../../../../schema/place/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { country, numberBetween, optional, required, slug, text } from '../../../table/column.ts';
import { nameEntry } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { UNSOURCED } from '../../../../src/claims/claim-record.ts';
import { defineSource } from '../../../table/source.ts';

/** Places named in the statements. A place that is also a feature of a dispute shares its node. */
export const places = defineSource({
  id: 'places',
  file: 'places.tsv',
  manifest: bundledManifest({
    title: 'Places named in the statements',
    coverage: '2026',
    expectedRows: { atLeast: 20, atMost: 200 },
    preference: 'disputes.tsv takes precedence over it.',
  }),
  columns: {
    slug,
    name_en: required,
    name_ja: required,
    kind: required,
    lat: numberBetween(-90, 90),
    lon: numberBetween(-180, 180),
    country: optional(country),
    note: text,
  },
  isLookup: true,
  makes: { model: place, keyOf: (row) => row.slug },
  key: (row) => row.slug,
  records: (row, origin) => [
    makeNode({
      origin,
      model: place,
      key: row.slug,
      preference: 1,
      sources: [UNSOURCED],
      properties: {
        name: row.name_en,
        placeKind: row.kind,
        latitude: row.lat,
        longitude: row.lon,
        country: row.country,
        summary: row.note,
      },
      lists: { names: [...nameEntry(row.name_en, 'en'), ...nameEntry(row.name_ja, 'ja')] },
    }),
  ],
});
