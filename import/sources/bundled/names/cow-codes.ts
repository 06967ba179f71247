import { country as countryModel } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { findRow, type Context } from '../../../table/context.ts';
import { dayAfter } from '../../../../src/dates/day.ts';
import { country, edtf, numberBetween, optional, required, text } from '../../../table/column.ts';
import { makeNode } from '../../../record/make-node.ts';
import { UNSOURCED } from '../../../../src/claims/claim-record.ts';
import { defineSource, type RowIssue } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

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
  findIssues: (row, context) => [
    ...checkOrder('valid_until', row.valid_from, row.valid_until),
    ...checkLife(row, context),
  ],
  records: (row, origin) => [
    makeNode({
      origin,
      model: countryModel,
      key: row.key,
      preference: 0,
      sources: [UNSOURCED],
      lists: {
        codes: [
          ['COW', row.cow_code, row.valid_from, row.valid_until],
          ['COW_ABBREVIATION', row.cow_abbreviation, row.valid_from, row.valid_until],
        ],
      },
    }),
  ],
});

// A code can be reassigned before or after its state ends, as 710 was in 1949. The note must state the reason.
function checkLife(
  row: { readonly key: string; readonly valid_until: string; readonly note: string },
  context: Context,
): readonly RowIssue[] {
  const ended = findRow(context, 'polities', row.key)?.['existed_until'] ?? '';
  if (ended === '' || row.valid_until === '' || row.note !== '') return [];
  if ([row.valid_until, dayAfter(row.valid_until)].includes(ended)) return [];
  const message = `differs from the end of ${row.key} in polities.tsv (${ended}); explain it in the note`;
  return [{ column: 'valid_until', rule: 'join', message }];
}
