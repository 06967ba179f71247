import { country as countryModel } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { country, required, text } from '../../../table/column.ts';
import { nameEntry } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { UNSOURCED } from '../../../../src/claims/claim-record.ts';
import { defineSource } from '../../../table/source.ts';

/** Japanese names of former states, and improved Japanese names of present states. */
export const countryNamesJa = defineSource({
  id: 'country_names_ja',
  file: 'country_names_ja.tsv',
  manifest: bundledManifest({
    title: 'Japanese names of countries',
    coverage: '2026',
    expectedRows: { atLeast: 50, atMost: 300 },
    preference: 'Its names replace the names in reference.tsv for display.',
  }),
  columns: { key: country, name_ja: required, note: text },
  isLookup: true,
  key: (row) => row.key,
  records: (row, origin) => [
    makeNode({
      origin,
      model: countryModel,
      key: row.key,
      preference: 0,
      sources: [UNSOURCED],
      lists: { names: nameEntry(row.name_ja, 'ja') },
    }),
  ],
});
