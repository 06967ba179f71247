import type { Cells } from '../table/cells.ts';
import type { Context } from '../table/context.ts';
import type { Source } from '../table/source.ts';

/** An issue in a row or in one of its cells, before its file and line are known. */
export interface UnlocatedIssue {
  readonly rule: string;
  readonly message: string;
  /** The name of the column. */
  readonly column?: string;
  /** The number of the column, if its name is unknown. */
  readonly at?: number;
  /** The line, if it differs from the line of the row. */
  readonly line?: number;
  /** Whether equal issues are reported once, with the number of rows. */
  readonly isReportedOnce?: boolean;
  /** The tables of a failed lookup. */
  readonly lookedUpIn?: readonly string[];
}

/** Returns the issues of the cells of a row. If there are none, returns the issues of the row. */
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
    const message = `contains ${cell.length} characters; the limit is ${LONGEST}`;
    return { rule: 'giant-cell', message };
  }
  if (cell.includes('\0')) return { rule: 'nul', message: 'contains a NUL byte' };
  if (CONTROLS.test(cell)) return { rule: 'control', message: 'contains a control character' };
  if (cell.includes('\uFFFD'))
    return {
      rule: 'encoding',
      message: 'contains a replacement character (U+FFFD); the original character is lost',
    };
  if (cell !== cell.trim())
    return { rule: 'space', message: `"${cell}" begins or ends with a space` };
  if (isFormula(cell))
    return {
      rule: 'formula',
      message: `"${shorten(cell)}" would be executed as a formula by spreadsheets`,
    };
  return undefined;
}

const CONTROLS = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

// Spreadsheets execute text with this beginning as a formula. Signed numbers are not formulas.
function isFormula(cell: string): boolean {
  return /^[=@]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-][\d.,]*$/.test(cell));
}

function shorten(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
}
