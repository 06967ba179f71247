import { organization } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  confidence,
  edtf,
  keyOf,
  listOf,
  optional,
  required,
  slug,
  text,
} from '../../../table/column.ts';
import { rowsWith } from '../../../table/context.ts';
import { slugOfName } from '../../../table/find-organization.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** Organizations named in the tables of Japan's relations. */
export const organizations = defineSource({
  id: 'organizations',
  file: 'organizations.tsv',
  manifest: bundledManifest({
    title: 'Organizations named in the tables',
    coverage: '1540/2026',
    expectedRows: { atLeast: 25, atMost: 100 },
    preference: 'It takes precedence over world/organizations.tsv.',
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
  findIssues: (row, context) => {
    const found = checkOrder('dissolved_edtf', row.founded_edtf, row.dissolved_edtf);
    const worldwide = rowsWith(context, 'world-organizations', slugOfName, row.slug);
    const other = worldwide.find((each) => each['abbreviation'] !== row.abbreviation);
    if (other === undefined) return found;
    // Organizations with the same name are equal only if both tables also give the same abbreviation.
    const message = `"${row.slug}" is also the slug of ${other['abbreviation']} in world/organizations.tsv. If both are the same organization, give them the same abbreviation. Otherwise, change this slug`;
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
