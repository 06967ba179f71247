import type { RowIndex } from '../validate/row-index.ts';
import type { Provenance } from './provenance.ts';
import type { Validation } from '../validate/validate.ts';

/** The result for the rows of one file: read = written + merged + refused. */
export interface FileReport {
  readonly id: string;
  readonly file: string;
  readonly read: number;
  /** The number of rows that are the first origin of a node or relationship in the database. */
  readonly written: number;
  /** The number of rows that are found only on nodes and relationships of other rows. */
  readonly merged: number;
  readonly refused: number;
  /** The rows that are missing from the database, as `file:line`. */
  readonly lost: readonly string[];
  /** The number of refused rows by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** The number of names without a node in cells, by kind. They create no relationships. */
  readonly withoutNode: Readonly<Record<string, number>>;
}

/** Counts the rows of one file that are found in the database. In a dry run, all rows count as written. */
export function accountFor(
  validation: Validation,
  rowIndex: RowIndex,
  provenance: Provenance | undefined,
): FileReport {
  const { input, firstRow, rows, reasons, withoutNode } = validation;
  const counts = { written: 0, merged: 0, refused: 0 };
  const lost: string[] = [];
  for (let row = firstRow; row < firstRow + rows; row += 1) {
    const fate = judge(row, rowIndex, provenance);
    if (fate === 'lost') lost.push(`${input.file}:${rowIndex.placeOf(row).line}`);
    else counts[fate] += 1;
  }
  const { file, source } = input;
  return { id: source.id, file, read: rows, ...counts, lost, reasons, withoutNode };
}

function judge(
  row: number,
  rowIndex: RowIndex,
  provenance: Provenance | undefined,
): 'written' | 'merged' | 'refused' | 'lost' {
  if (rowIndex.isRefused(row)) return 'refused';
  if (provenance === undefined || provenance.isFirst(row)) return 'written';
  return provenance.isFound(row) ? 'merged' : 'lost';
}
