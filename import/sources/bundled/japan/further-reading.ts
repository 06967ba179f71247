import { organization } from '../../../../schema/organization/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { oneOf, required, text } from '../../../table/column.ts';
import type { Context } from '../../../table/context.ts';
import { findCountry } from '../../../table/find-country.ts';
import { makeNode } from '../../../record/make-node.ts';
import { ARTICLE } from '../../../record/read-confidence.ts';
import type { End } from '../../../record/record.ts';
import { defineSource } from '../../../table/source.ts';

/** The further reading recommended by the article. */
export const furtherReading = defineSource({
  id: 'further_reading',
  file: 'further_reading.tsv',
  manifest: bundledManifest({
    title: 'Further reading of the article',
    coverage: '2026',
    expectedRows: { atLeast: 100, atMost: 1000 },
    preference: 'It is the only table of further reading.',
  }),
  columns: {
    table: oneOf('countries', 'bilateral_relations'),
    row: (cell, context) =>
      findSubject(cell, context) === undefined
        ? { rule: 'unknown-country', message: `"${cell}" is neither the key of a country nor EU` }
        : undefined,
    title: required,
    url: required,
    section: required,
    note: text,
  },
  key: (row) => [row.table, row.row, row.title].join('/'),
  records: (row, origin, context) => {
    const subject = findSubject(row.row, context);
    if (subject === undefined) return [];
    return [
      makeNode({
        origin,
        model: subject.model,
        key: subject.key,
        preference: 0,
        sources: [ARTICLE],
        lists: { furtherReading: [[row.title, row.url, row.section, row.note]] },
      }),
    ];
  },
});

// The row of the EU refers to the European Communities, which had relations with Japan from 1959.
function findSubject(cell: string, context: Context): End | undefined {
  if (cell === 'EU') return { model: organization, key: 'european-communities' };
  return findCountry(context, cell);
}
