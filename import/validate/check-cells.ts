import type { Cells } from '../table/cells.ts';
import type { Context } from '../table/context.ts';
import type { Source } from '../table/source.ts';

/** An issue in a row or in one of its cells, before its file and line are known. */
export interface UnlocatedIssue {
  readonly rule: string;
  readonly message: string;
  /** The name of the column. */
  readonly column?: string;
  /** The number of the column, where its name is not enough. */
  readonly at?: number;
  /** Another line than that of the row. */
  readonly line?: number;
  /** Whether the same issue is reported once, with the number of rows. */
  readonly isReportedOnce?: boolean;
  /** The tables in which a lookup failed. */
  readonly lookedUpIn?: readonly string[];
}

/** The issues of each cell of a row or, if there are none, of the row as a whole. */
export function checkCells(source: Source, cells: Cells, context: Context): UnlocatedIssue[] {
  const issues = Object.entries(source.columns).flatMap(([column, check]) => {
    const cell = cells[column] ?? '';
    const issue = checkText(cell) ?? check(cell, context);
    return issue === undefined ? [] : [{ column, ...issue }];
  });
  return issues.length > 0 ? issues : [...source.findIssues(cells, context)];
}

const LONGEST = 20_000;

function checkText(cell: string): UnlocatedIssue | undefined {
  if (cell.length > LONGEST) {
    const message = `holds ${cell.length} characters; no cell has more than ${LONGEST}`;
    return { rule: 'giant-cell', message };
  }
  if (cell.includes('\0')) return { rule: 'nul', message: 'holds a NUL byte' };
  if (CONTROLS.test(cell)) return { rule: 'control', message: 'holds a control character' };
  if (cell.includes('\uFFFD'))
    return { rule: 'encoding', message: 'holds a character that was lost in another encoding' };
  if (cell !== cell.trim())
    return { rule: 'space', message: `"${cell}" begins or ends with a space` };
  if (isFormula(cell))
    return { rule: 'formula', message: `"${shorten(cell)}" would be run as a formula` };
  return undefined;
}

const CONTROLS = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

// A spreadsheet would run text that begins like this as a formula; a number with a sign is not a formula.
function isFormula(cell: string): boolean {
  return /^[=@]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d.,]*$/.test(cell));
}

function shorten(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
