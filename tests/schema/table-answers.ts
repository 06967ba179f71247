import { readEdtf } from '../../src/dates/read-edtf.ts';
import { keyOfParty } from './cells.ts';
import { readTable } from './open-api.ts';

/** A row of a table, by column. */
export type Row = Readonly<Record<string, string>>;

/** An entity in a response of the API. */
export interface Named {
  slug: string;
}

/** A country in a response of the API. */
export interface Coded {
  code?: string;
}

const parties = readTable('treaty_parties');

/** Returns whether a treaty certainly bound a country at some time in a year. */
export function wasBoundIn(year: string, treaty: Row, code: string): boolean {
  const period = periodOf(treaty, code);
  if (!period) return false;
  const { from = '', until = '' } = period;
  if (from === '' || until === '') return false;
  return last(from) <= `${year}-12-31` && (until === '..' || first(until) >= `${year}-01-01`);
}

/** Returns the period in which a treaty bound a country: that of its own row, or that of the treaty. */
function periodOf(treaty: Row, code: string): { from?: string; until?: string } | null {
  const own = parties.find(
    (row) => row['treaty'] === treaty['slug'] && keyOfParty(row['party']) === code,
  );
  if (own) {
    if (own['role'] === 'signatory') return null;
    return { from: own['bound_edtf'] ?? '', until: own['ended_edtf'] ?? '' };
  }
  if (!(treaty['parties'] ?? '').split(';').map(keyOfParty).includes(code)) return null;
  return { from: treaty['in_force_edtf'] ?? '', until: treaty['ended_edtf'] ?? '' };
}

/** Returns the slugs of rows in alphabetical order. */
export function slugsOfRows(rows: readonly Row[]): readonly string[] {
  return rows.map(({ slug = '' }) => slug).sort();
}

/** Returns the codes of countries in alphabetical order. */
export function codes(nodes: readonly Coded[]): readonly string[] {
  return nodes.map(({ code = '' }) => code).sort();
}

/** Returns the first and the last day that a date can mean, or null if one of them is unknown. */
export function bounds(edtf = ''): { earliest: string; latest: string } | null {
  if (edtf === '') return null;
  const { earliest, latest } = readEdtf(edtf);
  return earliest && latest ? { earliest, latest } : null;
}

/** Returns the first day that a date can mean, or an empty text. */
export function first(edtf = ''): string {
  return bounds(edtf)?.earliest ?? '';
}

/** Returns the last day that a date can mean, or 9999. */
export function last(edtf = ''): string {
  return bounds(edtf)?.latest ?? '9999';
}

/** Returns the number of days between two days. */
export function days(from: string, until: string): number {
  return (Date.parse(until) - Date.parse(from)) / 86_400_000;
}

/** Returns the decade of a date, or NONE if it can mean days of several decades. */
export function decade(edtf = ''): string {
  const [from, until] = [first(edtf).slice(0, 3), last(edtf).slice(0, 3)];
  return from === until ? `${from}X` : 'NONE';
}

/** Counts items by a key. */
export function countBy<Item>(
  rows: readonly Item[],
  key: (row: Item) => string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
}
