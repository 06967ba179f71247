import type { Cells } from './cells.ts';
import { findRow, rowsOf, type Context } from './context.ts';

/**
 * Returns the display name of a country: the usual name in the tables, else the name in reference.tsv, else its key.
 */
export function nameOfCountry(context: Context, key: string): string {
  const usual = rowsOf(context, 'entities').find((row) => row['key'] === key && isPlainName(row));
  return (
    findRow(context, 'polities', key)?.['name_en'] ??
    usual?.['name'] ??
    findRow(context, 'reference', key)?.['name_en'] ??
    key
  );
}

// The notes in entities.tsv that mark a row as a code or a reading for certain years instead of a name.
const NOTES_OF_NO_NAME = ['alpha-3 code', 'no name of it:'];

/** The prefix of notes in entities.tsv that mark a period name of a present country. */
export const PERIOD_NOTE = 'period name:';

/**
 * Returns whether a row of entities.tsv with this note defines a name of the entity, not only the meaning of some
 * cells.
 */
export function isName(note: string): boolean {
  return !NOTES_OF_NO_NAME.some((beginning) => note.startsWith(beginning));
}

function isPlainName(row: Cells): boolean {
  const [name = '', note = ''] = [row['name'], row['note']];
  return isName(note) && !note.startsWith(PERIOD_NOTE) && !name.includes('[');
}
