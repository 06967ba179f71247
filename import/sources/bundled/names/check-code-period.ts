import { dayAfter } from '../../../../src/dates/day.ts';
import { findRow, type Context } from '../../../table/context.ts';
import type { RowIssue } from '../../../table/source.ts';
import { checkOrder } from '../../../table/span.ts';

interface CodeRow {
  readonly key: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly note: string;
}

/** Returns the issues of the period in which a code is valid. */
export function checkCodePeriod(row: CodeRow, context: Context): readonly RowIssue[] {
  return [...checkOrder('valid_until', row.valid_from, row.valid_until), ...checkEnd(row, context)];
}

// A code can be reassigned before or after the state ends, as COW 710 was in 1949. The note must state the reason.
function checkEnd(row: CodeRow, context: Context): readonly RowIssue[] {
  const ended = findRow(context, 'polities', row.key)?.['existed_until'] ?? '';
  if (ended === '' || row.valid_until === '' || row.note !== '') return [];
  if ([row.valid_until, dayAfter(row.valid_until)].includes(ended)) return [];
  const message = `differs from the end of ${row.key} in polities.tsv (${ended}); explain it in the note`;
  return [{ column: 'valid_until', rule: 'join', message }];
}
