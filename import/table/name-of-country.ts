import type { Cells } from './cells.ts';
import { findRow, rowsOf, type Context } from './context.ts';

/** The name shown for a country: the usual one in the tables, else the one in reference.tsv, else its key. */
export function nameOfCountry(context: Context, key: string): string {
  const usual = rowsOf(context, 'entities').find((row) => row['key'] === key && isPlainName(row));
  return (
    findRow(context, 'polities', key)?.['name_en'] ??
    usual?.['name'] ??
    findRow(context, 'reference', key)?.['name_en'] ??
    key
  );
}

// The notes in entities.tsv that mark codes and readings that depend on the year. These are not names.
const NOTES_OF_NO_NAME = ['alpha-3 code', 'no name of it:'];

/** How the note of a period name of a present country begins in entities.tsv. */
export const PERIOD_NOTE = 'period name:';

/** Whether a row of entities.tsv with this note gives a name of the entity, not just the meaning of some cells. */
export function isName(note: string): boolean {
  return !NOTES_OF_NO_NAME.some((beginning) => note.startsWith(beginning));
}

function isPlainName(row: Cells): boolean {
  const [name = '', note = ''] = [row['name'], row['note']];
  return isName(note) && !note.startsWith(PERIOD_NOTE) && !name.includes('[');
}
