import { country as countryModel } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { country, edtf, numberBetween, optional, required, text } from '../../../table/column.ts';
import { makeNode } from '../../../record/make-node.ts';
import { defineSource } from '../../../table/source.ts';
import { checkCodePeriod } from './check-code-period.ts';

/** The key of the state list of the Correlates of War project in sources.tsv. */
const STATE_LIST = 'cow-state-system-v2016';

/** The codes of the Correlates of War project, with their countries and periods. */
export const cowCodes = defineSource({
  id: 'cow_codes',
  file: 'cow_codes.tsv',
  manifest: bundledManifest({
    title: 'Codes of the Correlates of War project',
    coverage: '1816/2016',
    expectedRows: { atLeast: 200, atMost: 300 },
    preference: 'It only adds codes to countries of other tables.',
  }),
  columns: {
    cow_code: numberBetween(1, 999),
    cow_abbreviation: required,
    key: country,
    valid_from: optional(edtf),
    valid_until: optional(edtf),
    note: text,
  },
  isLookup: true,
  key: (row) => [row.cow_code, row.key, row.valid_from].filter((part) => part !== '').join('/'),
  findIssues: (row, context) => checkCodePeriod(row, context),
  records: (row, origin) => [
    makeNode({
      origin,
      model: countryModel,
      key: row.key,
      preference: 0,
      sources: [STATE_LIST],
      lists: {
        codes: [
          ['COW', row.cow_code, row.valid_from, row.valid_until],
          ['COW_ABBREVIATION', row.cow_abbreviation, row.valid_from, row.valid_until],
        ],
      },
    }),
  ],
});
