import { country as countryModel } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { country, edtf, oneOf, optional, required, text } from '../../../table/column.ts';
import { makeNode } from '../../../record/make-node.ts';
import { UNSOURCED } from '../../../../src/claims/claim-record.ts';
import { defineSource } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

/** Formal names, former names and United Nations spellings of countries, and usual names in more languages. */
export const otherCountryNames = defineSource({
  id: 'other_country_names',
  file: 'other_country_names.tsv',
  manifest: bundledManifest({
    title: 'Formal, former and other names of countries',
    coverage: '2026',
    expectedRows: { atLeast: 1000, atMost: 5000 },
    preference: 'It only adds names to countries of other tables. Usual names come first.',
  }),
  columns: {
    key: country,
    name: required,
    language: required,
    kind: oneOf('usual', 'formal', 'former', 'un', 'other'),
    used_from: optional(edtf),
    used_until: optional(edtf),
    note: text,
  },
  isLookup: true,
  key: (row) => [row.key, row.language, row.name, row.used_from].join('/'),
  findIssues: (row) => checkOrder('used_until', row.used_from, row.used_until),
  records: (row, origin) => [
    makeNode({
      origin,
      model: countryModel,
      key: row.key,
      // Negative, so that these names are listed after the usual names of all tables.
      preference: row.kind === 'usual' ? 0 : -1,
      sources: [UNSOURCED],
      lists: { names: [[row.name, row.language, row.used_from, row.used_until]] },
    }),
  ],
});
