import { join } from 'node:path';
import type { Cells } from './cells.ts';
import type { Context } from './context.ts';
import type { Fault } from './fault.ts';
import { nameCells, readRows, type Row } from './read-rows.ts';
import { originOf, type Source } from './source.ts';

/** What the first reading of a file found. */
export interface Validation {
  readonly source: Source;
  /** How many rows the file has, without its header. */
  readonly rows: number;
  /** The lines of rows with faults. */
  readonly faultyLines: ReadonlySet<number>;
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
}

/** Reads a file once and tells all that is wrong in it; nothing is kept of its rows but their keys. */
export async function validate(
  root: string,
  source: Source,
  context: Context,
): Promise<Validation> {
  const reading = {
    source,
    context,
    columns: Object.keys(source.columns),
    lineOf: new Map<string, number>(),
  };
  const faults: Fault[] = [];
  let lines = 0;
  for await (const row of readRows(join(root, source.file))) {
    lines = row.line;
    faults.push(...(row.line === 1 ? checkHeader(row, reading) : checkRow(row, reading)));
    // Under a wrong header every cell would be wrong.
    if (row.line === 1 && faults.length > 0) break;
  }
  if (lines === 0)
    faults.push(faultAt(reading, { line: 1, column: '' }, 'header', 'the file is empty'));
  if (lines === 1 && faults.length === 0)
    faults.push(faultAt(reading, { line: 1, column: '' }, 'rows', 'the file has no rows'));
  return {
    source,
    rows: Math.max(lines - 1, 0),
    faultyLines: new Set(faults.map(({ line }) => line)),
    faults,
    warnings: warningsOf(source, Math.max(lines - 1, 0)),
  };
}

interface Reading {
  readonly source: Source;
  readonly context: Context;
  readonly columns: readonly string[];
  /** On which line each key stood first. */
  readonly lineOf: Map<string, number>;
}

function checkHeader(row: Row, { source, columns }: Reading): readonly Fault[] {
  if (row.texts.join('\t') === columns.join('\t')) return [];
  const index = columns.findIndex((column, at) => column !== row.texts[at]);
  const expected = columns[index] ?? 'no more columns';
  const found = row.texts[index < 0 ? columns.length : index] ?? 'nothing';
  const column = (index < 0 ? columns.length : index) + 1;
  return [
    {
      file: source.file,
      line: 1,
      column,
      rule: 'header',
      message: `expects "${expected}", has "${found}"`,
    },
  ];
}

function checkRow(row: Row, reading: Reading): readonly Fault[] {
  const { source, columns } = reading;
  if (row.texts.length !== columns.length) {
    const message = `has ${row.texts.length} cells instead of ${columns.length}`;
    return [faultAt(reading, { line: row.line, column: '' }, 'cells', message)];
  }
  const cells = nameCells(columns, row);
  const faults = checkCells(row.line, cells, reading);
  const ofTheRow = faults.length > 0 ? [] : source.complaints(cells, reading.context);
  return [
    ...faults,
    ...ofTheRow.map(({ column, rule, message }) =>
      faultAt(reading, { line: row.line, column }, rule, message),
    ),
    ...checkKey(row.line, cells, reading),
  ];
}

function checkCells(line: number, cells: Cells, reading: Reading): readonly Fault[] {
  return Object.entries(reading.source.columns).flatMap(([column, check]) => {
    const cell = cells[column] ?? '';
    if (cell !== cell.trim())
      return [faultAt(reading, { line, column }, 'space', `"${cell}" begins or ends with a space`)];
    const complaint = check(cell, reading.context);
    if (complaint === undefined) return [];
    return [faultAt(reading, { line, column }, complaint.rule, complaint.message)];
  });
}

function checkKey(line: number, cells: Cells, reading: Reading): readonly Fault[] {
  const key = reading.source.key(cells);
  const first = reading.lineOf.get(key);
  if (first === undefined) {
    reading.lineOf.set(key, line);
    return [];
  }
  const message = `${originOf(reading.source, cells)} stands on line ${first} too`;
  return [faultAt(reading, { line, column: '' }, 'duplicate-key', message)];
}

function faultAt(
  { source, columns }: Reading,
  at: { readonly line: number; readonly column: string },
  rule: string,
  message: string,
): Fault {
  const index = columns.indexOf(at.column);
  const where = at.column === '' ? '' : `${at.column} `;
  return {
    file: source.file,
    line: at.line,
    column: Math.max(index, 0) + 1,
    rule,
    message: `${where}${message}`,
  };
}

function warningsOf({ file, manifest }: Source, rows: number): readonly string[] {
  const { atLeast, atMost } = manifest.expectedRows;
  if (rows === 0 || (rows >= atLeast && rows <= atMost)) return [];
  return [`${file} has ${rows} rows; ${atLeast} to ${atMost} were expected`];
}
