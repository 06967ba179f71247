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

/** What the table of entities notes of a code: it is no name. */
export const CODE_NOTE = 'alpha-3 code';

/** How the table of entities begins the note of a name that a present country had for a time. */
export const PERIOD_NOTE = 'period name:';

function isPlainName(row: Cells): boolean {
  const [name = '', note = ''] = [row['name'], row['note']];
  return note !== CODE_NOTE && !note.startsWith(PERIOD_NOTE) && !name.includes('[');
}
