import type { RowIndex } from '../validate/row-index.ts';
import type { Provenance } from './provenance.ts';
import type { Validation } from '../validate/validate.ts';

/** What became of the rows of one file: read = written + merged + refused. */
export interface FileReport {
  readonly id: string;
  readonly file: string;
  readonly read: number;
  /** Rows that a node or a link of the database comes from first. */
  readonly written: number;
  /** Rows that added only to nodes and links that other rows made. */
  readonly merged: number;
  readonly refused: number;
  /** Rows of which nothing was found in the database, though they should be there: `file:line`. */
  readonly lost: readonly string[];
  /** Why rows were refused, with their numbers. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Names in cells that have no node and make no link, with their numbers. */
  readonly withoutNode: Readonly<Record<string, number>>;
}

/** The rows of one file as the database has them; a plan has no database to be held against, and takes all for written. */
export function accountFor(
  validation: Validation,
  book: RowIndex,
  trace: Provenance | undefined,
): FileReport {
  const { input, firstRow, rows, reasons, withoutNode } = validation;
  const counts = { written: 0, merged: 0, refused: 0 };
  const lost: string[] = [];
  for (let row = firstRow; row < firstRow + rows; row += 1) {
    const fate = judge(row, book, trace);
    if (fate === 'lost') lost.push(`${input.file}:${book.placeOf(row).line}`);
    else counts[fate] += 1;
  }
  const { file, source } = input;
  return { id: source.id, file, read: rows, ...counts, lost, reasons, withoutNode };
}

function judge(
  row: number,
  book: RowIndex,
  trace: Provenance | undefined,
): 'written' | 'merged' | 'refused' | 'lost' {
  if (book.isRefused(row)) return 'refused';
  if (trace === undefined || trace.isFirst(row)) return 'written';
  return trace.isFound(row) ? 'merged' : 'lost';
}
