import { borders } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { country, numberBetween } from '../../../table/column.ts';
import { findCountry } from '../../../table/find-country.ts';
import { makeClaims } from '../../../record/make-claims.ts';
import { FACTBOOK_2026 } from '../publications.ts';
import { defineSource } from '../../../table/source.ts';

const otherLength = /^other side: (\d+) km$/;

/** Land borders with their lengths, as of the last edition of the Factbook. */
export const worldBorders = defineSource({
  id: 'world-borders',
  file: 'world/borders.tsv',
  manifest: bundledManifest({
    title: 'Land borders of the World Factbook',
    coverage: '2026-01-01',
    expectedRows: { atLeast: 300, atMost: 400 },
    preference: 'The length in the column takes precedence over the length in the note.',
    publications: [FACTBOOK_2026],
  }),
  columns: {
    a_iso3: country,
    b_iso3: country,
    km: numberBetween(0, 20_000),
    note: (cell) =>
      ['', 'one side only'].includes(cell) || otherLength.test(cell)
        ? undefined
        : { rule: 'note', message: `"${cell}" is neither "one side only" nor "other side: … km"` },
  },
  key: (row) => `${row.a_iso3}/${row.b_iso3}`,
  findIssues: (row) =>
    row.a_iso3 === row.b_iso3
      ? [{ column: 'b_iso3', rule: 'self-link', message: 'is the same country as a_iso3' }]
      : [],
  records: (row, origin, context) => {
    const [from, to] = [findCountry(context, row.a_iso3), findCountry(context, row.b_iso3)];
    if (from === undefined || to === undefined) return [];
    const other = otherLength.exec(row.note)?.[1];
    const lengths = other === undefined ? [row.km] : [row.km, other];
    return lengths.flatMap((length, index) =>
      makeClaims({
        origin,
        link: borders,
        from,
        to,
        sources: [FACTBOOK_2026.key],
        known: FACTBOOK_2026.coverage,
        preference: 2 - index,
        note: row.note,
        properties: { borderKind: 'land', lengthKm: Number(length), note: row.note },
      }),
    );
  },
});
