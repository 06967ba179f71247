import type { RowIndex } from '../validate/row-index.ts';
import type { Provenance } from './provenance.ts';
import type { Validation } from '../validate/validate.ts';

/** The result for the rows of one file: read = written + merged + refused. */
export interface FileReport {
  readonly id: string;
  readonly file: string;
  readonly read: number;
  /** Rows that are the first origin of a node or relationship in the database. */
  readonly written: number;
  /** Rows that are only found on nodes and relationships that other rows created. */
  readonly merged: number;
  readonly refused: number;
  /** Rows that are not found in the database although they should be: `file:line`. */
  readonly lost: readonly string[];
  /** The reasons for refused rows, with their numbers. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Names in cells that have no node and create no relationship, with their numbers. */
  readonly withoutNode: Readonly<Record<string, number>>;
}

/** Returns the rows of one file as found in the database; for a dry run, all rows count as written. */
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
