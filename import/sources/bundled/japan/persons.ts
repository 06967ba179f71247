import { person } from '../../../../schema/person/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import {
  confidence,
  country,
  edtf,
  keyOf,
  listOf,
  optional,
  required,
  slug,
  text,
} from '../../../table/column.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** Persons named in the statements. */
export const persons = defineSource({
  id: 'persons',
  file: 'persons.tsv',
  manifest: bundledManifest({
    title: 'Persons named in the statements',
    coverage: '1539/2026',
    expectedRows: { atLeast: 10, atMost: 100 },
    preference: 'It is the only table of persons.',
  }),
  columns: {
    slug,
    name_en: required,
    name_ja: required,
    nationality: optional(country),
    born: optional(edtf),
    died: optional(edtf),
    role: text,
    sources: listOf(keyOf('sources')),
    confidence,
  },
  isLookup: true,
  makes: { model: person, keyOf: (row) => row.slug },
  key: (row) => row.slug,
  findIssues: (row) => checkOrder('died', row.born, row.died),
  records: (row, origin) => [
    makeNode({
      origin,
      model: person,
      key: row.slug,
      preference: 1,
      sources: splitList(row.sources),
      confidence: row.confidence,
      properties: {
        name: row.name_en,
        nationality: row.nationality,
        born: row.born,
        died: row.died,
        role: row.role,
      },
      lists: { names: [...nameEntry(row.name_en, 'en'), ...nameEntry(row.name_ja, 'ja')] },
    }),
  ],
});
