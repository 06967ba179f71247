import { readTable } from '../open-api.ts';

/** The kind and dates of a treaty. */
interface TreatyDates {
  kind: string;
  signed: string;
  inForce: string;
}

function firstText(...texts: readonly (string | undefined)[]): string {
  return texts.find((text) => text !== undefined && text !== '') ?? '';
}

/** The treaties of the tables with their own dates. Those of rows with unnamed parties are the dates of Japan. */
export function treatiesOfTables(): readonly TreatyDates[] {
  const rows = readTable('treaties');
  const agreements = readTable('world/agreements');
  const listed = rows.map((row): TreatyDates => {
    const own = agreements.find(({ slug }) => slug === row['slug']);
    const isJapans = (row['parties'] ?? '').split(';').includes('multilateral');
    return {
      kind: row['kind'] ?? '',
      signed: firstText(own?.['adopted_edtf'], isJapans ? '' : row['signed_edtf']),
      inForce: firstText(own?.['in_force_edtf'], isJapans ? '' : row['in_force_edtf']),
    };
  });
  const others = agreements.filter(({ slug }) => !rows.some((row) => row['slug'] === slug));
  return [
    ...listed,
    ...others.map((row) => ({
      kind: 'environment-agreement',
      signed: row['adopted_edtf'] ?? '',
      inForce: row['in_force_edtf'] ?? '',
    })),
  ];
}
