import type { Cells } from './cells.ts';
import { findRow, rowsOf, type Context } from './context.ts';

/** The name under which a country is shown: the usual one of the tables, else the first of the codes. */
export function nameOfCountry(context: Context, key: string): string {
  const usual = rowsOf(context, 'entities').find((row) => row['key'] === key && isPlainName(row));
  return (
    findRow(context, 'polities', key)?.['name_en'] ??
    usual?.['name'] ??
    findRow(context, 'reference', key)?.['name_en'] ??
    key
  );
}

// How the table of entities notes what only its cells call so: codes, and readings that depend on their years.
const NOTES_OF_NO_NAME = ['alpha-3 code', 'no name of it:'];

/** How the table of entities begins the note of a name that a present country had for a time. */
export const PERIOD_NOTE = 'period name:';

/** Whether what a row of the table of entities explains by this note is a name of it, not only a reading of cells. */
export function isName(note: string): boolean {
  return !NOTES_OF_NO_NAME.some((beginning) => note.startsWith(beginning));
}

function isPlainName(row: Cells): boolean {
  const [name = '', note = ''] = [row['name'], row['note']];
  return isName(note) && !note.startsWith(PERIOD_NOTE) && !name.includes('[');
}
