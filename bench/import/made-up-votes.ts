import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { country, edtf, oneOf, slug } from '../../import/table/column.ts';
import { findCountry } from '../../import/table/find-country.ts';
import { makeClaims } from '../../import/record/make-claims.ts';
import { makeNode } from '../../import/record/make-node.ts';
import { defineSource, type DataSet } from '../../import/table/source.ts';
import { event, tookPartIn } from '../../schema/event/model.ts';

/** Made-up roll calls: one row per country and vote. */
export const madeUpVotes: DataSet = {
  id: 'made-up-votes',
  tables: [
    defineSource({
      id: 'made-up-votes',
      file: 'votes.csv',
      external: { versions: 'the one that the bench writes' },
      manifest: {
        title: 'Made-up votes',
        publisher: 'gaiko',
        license: 'MIT',
        citation: 'None: the votes are made up.',
        coverage: '1946/2026',
        expectedRows: { atLeast: 1, atMost: 10_000_000 },
        preference: 'There is no other source of these votes.',
      },
      columns: { call: slug, date: edtf, country, vote: oneOf('yes', 'no', 'abstain') },
      key: (row) => `${row.call}/${row.country}`,
      records: (row, origin, context) => {
        const from = findCountry(context, row.country);
        if (from === undefined) return [];
        const said = { sources: ['unsourced'], confidence: 'medium' };
        return [
          makeNode({
            ...said,
            origin: `made-up-votes/${row.call}`,
            model: event,
            key: row.call,
            preference: 1,
            properties: { name: row.call, eventKind: 'roll-call', startedOn: row.date },
          }),
          ...makeClaims({
            ...said,
            origin,
            link: tookPartIn,
            from,
            to: { model: event, key: row.call },
            start: row.date,
            properties: { role: row.vote },
          }),
        ];
      },
    }),
  ],
};

/** Writes a number of made-up votes into a file. */
export async function writeVotes(
  path: string,
  rows: number,
  countries: readonly string[],
): Promise<void> {
  const file = createWriteStream(path);
  file.write('call,date,country,vote\n');
  for (let row = 0; row < rows; row += 1) {
    const call = Math.floor(row / countries.length);
    const date = `${1946 + (call % 80)}-0${1 + (call % 9)}-1${call % 10}`;
    const vote = ['yes', 'no', 'abstain'][(row * 7 + call) % 3] ?? '';
    const line = `roll-call-${call},${date},${countries[row % countries.length] ?? ''},${vote}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
