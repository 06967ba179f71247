import { dayAfter } from '../../../../src/dates/day.ts';
import { findRow, type Context } from '../../../table/context.ts';
import type { RowIssue } from '../../../table/source.ts';

interface CodeRow {
  readonly key: string;
  readonly valid_until: string;
  readonly note: string;
}

/**
 * Returns an issue if the last day of a code differs from the end of its state in polities.tsv and the row has no note. A
 * code can be reassigned before or after its state ends, as COW 710 was in 1949. The note must state the reason.
 */
export function checkCodeEnd(row: CodeRow, context: Context): readonly RowIssue[] {
  const ended = findRow(context, 'polities', row.key)?.['existed_until'] ?? '';
  if (ended === '' || row.valid_until === '' || row.note !== '') return [];
  if ([row.valid_until, dayAfter(row.valid_until)].includes(ended)) return [];
  const message = `differs from the end of ${row.key} in polities.tsv (${ended}); explain it in the note`;
  return [{ column: 'valid_until', rule: 'join', message }];
}
