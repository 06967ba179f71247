import type { Cells } from '../table/cells.ts';
import type { UnlocatedIssue } from './check-cells.ts';
import { isVersionColumn, type Input } from '../table/input.ts';
import { findEdition } from '../table/source.ts';

/** An issue if a row states another edition than the one its file is read as. */
export function checkEdition(input: Input, cells: Cells): readonly UnlocatedIssue[] {
  const { edition, isEditionAsked, columns } = input;
  if (edition === undefined || isEditionAsked) return [];
  const column = columns.find(isVersionColumn) ?? '';
  const version = cells[column] ?? '';
  if (version === '' || findEdition([edition], version) !== undefined) return [];
  const message = `"${version}" is not edition ${edition.version}, the edition of the first row. If the whole file is one edition, name it with --edition`;
  return [{ column, rule: 'edition', message, isReportedOnce: true }];
}
