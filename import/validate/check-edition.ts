import type { Cells } from '../table/cells.ts';
import type { UnlocatedIssue } from './check-cells.ts';
import { isVersionColumn, type Input } from '../table/input.ts';
import { findEdition } from '../table/source.ts';

/** Returns an issue if a row states an edition that differs from the edition of its file. */
export function checkEdition(input: Input, cells: Cells): readonly UnlocatedIssue[] {
  const { edition, isEditionAsked, columns } = input;
  if (edition === undefined || isEditionAsked) return [];
  const column = columns.find(isVersionColumn) ?? '';
  const version = cells[column] ?? '';
  if (version === '' || findEdition([edition], version) !== undefined) return [];
  const message = `"${version}" is not edition ${edition.version}, the edition of the first row. If all rows belong to one edition, specify it with --edition`;
  return [{ column, rule: 'edition', message, isReportedOnce: true }];
}
