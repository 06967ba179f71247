import type { Cells } from './cells.ts';
import type { CellFault } from './check-cells.ts';
import { isVersionColumn, type Input } from './input.ts';
import { findEdition } from './source.ts';

/** A fault where a row says that it is of another edition than its file is read as. */
export function checkEdition(input: Input, cells: Cells): readonly CellFault[] {
  const { edition, isEditionAsked, columns } = input;
  const column = columns.find(isVersionColumn);
  const version = cells[column ?? ''] ?? '';
  if (edition === undefined || isEditionAsked || column === undefined || version === '') return [];
  if (findEdition([edition], version) !== undefined) return [];
  const message = `"${version}" is not edition ${edition.version}, of which the first row is`;
  return [{ column, rule: 'edition', message, isToldOnce: true }];
}
