import { checkCells, type UnlocatedIssue } from './check-cells.ts';
import { checkHeader, warnOfFile } from './check-header.ts';
import { checkRecords } from './check-records.ts';
import type { Cells } from '../table/cells.ts';
import type { Context } from '../table/context.ts';
import type { Issue } from './issue.ts';
import type { Overlaps } from './find-overlaps.ts';
import { findEntity } from '../table/find-entity.ts';
import { checkEdition } from './check-edition.ts';
import { findOddity } from './find-oddity.ts';
import { isBlank, nameCells, type Input } from '../table/input.ts';
import type { FileFacts } from '../table/read-text.ts';
import type { RowReader } from '../table/row-reader.ts';
import { splitList } from '../record/language-of.ts';
import type { Row } from '../table/row.ts';
import type { RowIndex } from './row-index.ts';
import { originOf } from '../table/source.ts';

/** The validation result of a file. */
export interface Validation {
  readonly input: Input;
  /** Undefined if the end of the file cannot be read. */
  readonly facts: FileFacts | undefined;
  /** The number of its first row among the rows of all files, and its row count without the header. */
  readonly firstRow: number;
  readonly rows: number;
  /** The lines of rows with issues and of rows that refer to such rows or to unread rows. */
  readonly linesWithIssues: ReadonlySet<number>;
  /** Whether all rows of the edition are present. Otherwise, the absence of a fact has no meaning. */
  readonly isComplete: boolean;
  /** Whether the file ends inside a row or cannot be read at all. */
  readonly isCut: boolean;
  readonly issues: readonly Issue[];
  readonly warnings: readonly string[];
  /** The number of refused rows by reason. */
  readonly reasons: Readonly<Record<string, number>>;
  /** The number of names without a node in cells, by kind. They create no relationships. */
  readonly withoutNode: Readonly<Record<string, number>>;
}

/** The state shared by all files of one pass. */
interface Reading {
  readonly reader: RowReader;
  readonly context: Context;
  readonly rowIndex: RowIndex;
  readonly overlaps: Overlaps;
  /** The tables that were not read completely. Rows that refer to them are skipped without an issue. */
  readonly unread?: ReadonlySet<string>;
  /** Returns whether a line itself has an issue. In later passes, other lines only refer to skipped rows. */
  readonly hasIssue?: (input: Input, line: number) => boolean;
}

/** Reads a file and reports all its issues. Only the row index keeps data about its rows. */
export async function validate(
  input: Input,
  number: number,
  reading: Reading,
): Promise<Validation> {
  const { rowIndex } = reading;
  const firstRow = rowIndex.size;
  const notes = {
    issues: [],
    once: new Map(),
    linesWithIssues: new Set<number>(),
    warnings: [],
    reasons: {},
    withoutNode: {},
    odd: 0,
    isCut: false,
    facts: undefined,
  };
  const state: State = { input, number, reading, ...notes };
  const header = checkHeader(input);
  state.issues.push(...header.map((issue) => locate(input, 1, issue)));
  // If the header is wrong, every cell would be reported as wrong.
  if (header.length === 0) await readAll(state);
  countOnce(state);
  const rows = rowIndex.size - firstRow;
  warnOfNumber(state, rows);
  const warnings = [...warnOfFile(input, state.facts), ...state.warnings];
  const isCut = state.isCut || (rows === 0 && state.issues.length > 0);
  return { ...state, warnings, isCut, isComplete: true, firstRow, rows };
}

interface State {
  readonly input: Input;
  /** The number of the file among all files. */
  readonly number: number;
  readonly reading: Reading;
  readonly issues: Issue[];
  /** The issues that are reported once, with their index in the list of issues and the number of rows. */
  readonly once: Map<string, { readonly at: number; rows: number }>;
  readonly linesWithIssues: Set<number>;
  readonly warnings: string[];
  readonly reasons: Record<string, number>;
  readonly withoutNode: Record<string, number>;
  /** The number of rows skipped because of published odd values. */
  odd: number;
  isCut: boolean;
  facts: FileFacts | undefined;
}

async function readAll(state: State): Promise<void> {
  const { input, issues, reading } = state;
  let isHeader = true;
  const rows = reading.reader.read(input, (facts) => {
    state.facts = facts;
  });
  for await (const row of rows) {
    if (row.breakdown !== undefined) issues.push(locate(input, row.line, row.breakdown));
    else if (isHeader) checkNames(state, row);
    else if (!isBlank(input, row)) takeRow(state, row);
    // The file is cut off only if its last row is.
    if (!isBlank(input, row)) state.isCut = row.texts.length < input.columns.length;
    if (isHeader && issues.length > 0) return;
    isHeader = false;
  }
  if (isHeader) issues.push(locate(input, 1, { rule: 'header', message: 'the file is empty' }));
  else if (!hasRows(state))
    issues.push(locate(input, 1, { rule: 'rows', message: 'the file has no rows' }));
}

function hasRows({ input, reading: { rowIndex }, number }: State): boolean {
  if (input.source.external?.mayBeEmpty === true) return true;
  return rowIndex.size > 0 && rowIndex.placeOf(rowIndex.size - 1).input === number;
}

function checkNames(state: State, row: Row): void {
  const { input } = state;
  if (input.source.external !== null) return;
  const columns = Object.keys(input.source.columns);
  if (row.texts.join('\t') === columns.join('\t')) return;
  const index = columns.findIndex((column, at) => column !== row.texts[at]);
  const at = index < 0 ? columns.length : index;
  const [expected = 'no more columns', found = 'nothing'] = [columns[at], row.texts[at]];
  const message = `expects "${expected}", has "${found}"`;
  state.issues.push({ file: input.file, line: 1, column: at + 1, rule: 'header', message });
}

function takeRow(state: State, row: Row): void {
  const { input, reading } = state;
  const { source } = input;
  const isWhole = row.texts.length === input.columns.length;
  const cells = nameCells(input, row);
  const origin = isWhole ? originOf(source, cells) : `${source.id}/:${input.file}:${row.line}`;
  const place = { input: state.number, line: row.line };
  const { row: number, earlier } = reading.rowIndex.add(place, origin);
  const issues = isWhole
    ? [...checkEdition(input, cells), ...checkCells(source, cells, reading.context)]
    : [miscounted(input, row)];
  if (earlier !== undefined) issues.push(repeated(state, origin, earlier));
  const odd = findOddity(input, cells, issues, state.odd);
  if (odd !== undefined) {
    skipOddRow(state, { row: number, line: row.line, odd });
    return;
  }
  const reason = issues.length > 0 ? HAS_ISSUES : source.skipReason(cells, reading.context);
  if (reason === undefined)
    issues.push(...takeRecords(state, cells, { origin, row: number, line: row.line }));
  if (issues.length === 0) countNames(state, cells);
  const refusal = issues.length > 0 ? takeIssues(state, row.line, issues) : reason;
  if (refusal !== undefined) refuseRow(state, number, refusal);
}

// Reports only issues of the row itself, without follow-up errors of unread rows.
function takeIssues(state: State, line: number, issues: readonly UnlocatedIssue[]): string {
  const { input, reading } = state;
  state.linesWithIssues.add(line);
  const isFollowing = reading.hasIssue !== undefined && !reading.hasIssue(input, line);
  const own = isFollowing ? [] : issues.filter((issue) => !doesFollow(issue, reading.unread));
  for (const issue of own) reportIssue(state, locate(input, line, issue), issue.isReportedOnce);
  return own.length > 0 ? HAS_ISSUES : FOLLOWING;
}

function doesFollow(
  { rule, lookedUpIn }: UnlocatedIssue,
  unread: ReadonlySet<string> = NONE,
): boolean {
  // An issue without a table can refer to any table.
  if (lookedUpIn === undefined) return unread.size > 0 && BETWEEN_TABLES.has(rule);
  return lookedUpIn.some((table) => unread.has(table));
}

const NONE: ReadonlySet<string> = new Set();
const BETWEEN_TABLES = new Set(['dangling', 'join', 'mirror', 'count', 'stale', 'turn']);

function skipOddRow(
  state: State,
  { row, line, odd }: { readonly row: number; readonly line: number; readonly odd: string },
): void {
  state.odd += 1;
  state.warnings.push(
    `${state.input.file}:${line}:1 remark row skipped, published with values that the code book does not define: ${odd}`,
  );
  refuseRow(state, row, 'it was published with values that the code book does not define');
}

function refuseRow({ reading, reasons }: State, row: number, reason: string): void {
  reading.rowIndex.refuse(row);
  reasons[reason] = (reasons[reason] ?? 0) + 1;
}

// Thousands of rows can contain the same unknown state. A single fix resolves all of them.
function reportIssue({ issues, once }: State, issue: Issue, isReportedOnce = false): void {
  const key = `${issue.column} ${issue.rule} ${issue.message}`;
  const known = isReportedOnce ? once.get(key) : undefined;
  if (known !== undefined) {
    known.rows += 1;
    return;
  }
  if (isReportedOnce) once.set(key, { at: issues.length, rows: 1 });
  issues.push(issue);
}

function countOnce({ issues, once }: State): void {
  for (const { at, rows } of once.values()) {
    const issue = issues[at];
    if (issue === undefined || rows === 1) continue;
    issues[at] = { ...issue, message: `${issue.message} (on ${rows} rows; this is the first)` };
  }
}

const HAS_ISSUES = 'it has issues';
const FOLLOWING = 'it refers to a skipped or unread row';

function miscounted({ columns }: Input, { texts }: Row): UnlocatedIssue {
  return { rule: 'cells', message: `has ${texts.length} cells instead of ${columns.length}` };
}

function repeated(
  { number }: State,
  origin: string,
  earlier: { readonly input: number; readonly line: number },
): UnlocatedIssue {
  const where = earlier.input === number ? '' : ' of another file';
  return {
    rule: 'duplicate-key',
    message: `${origin} is also on line ${earlier.line}${where}`,
  };
}

function takeRecords(
  { input, reading, warnings }: State,
  cells: Cells,
  at: { readonly origin: string; readonly row: number; readonly line: number },
): readonly UnlocatedIssue[] {
  const made = checkRecords(input.source, cells, at.origin, reading.context);
  if (made.issues.length > 0) return made.issues;
  reading.rowIndex.addRecords(at.row, made.records);
  const overlaps = reading.overlaps.add(input.source.id, at.line, made.records);
  const remarks = input.source.remarks(cells, reading.context);
  warnings.push(...remarks.map((text) => `${input.file}:${at.line}:1 remark ${text}`));
  warnings.push(...overlaps.map((text) => `${input.file}:${at.line}:1 overlap ${text}`));
  return [];
}

function countNames({ input, reading, withoutNode }: State, cells: Cells): void {
  for (const column of input.source.nameColumns) {
    for (const name of splitList(cells[column] ?? '')) {
      const entity = findEntity(reading.context, name);
      if (entity === undefined || entity.end !== undefined) continue;
      const kind = entity.name === 'multilateral' ? entity.name : entity.kind;
      withoutNode[kind] = (withoutNode[kind] ?? 0) + 1;
    }
  }
}

function locate(input: Input, line: number, { rule, message, ...at }: UnlocatedIssue): Issue {
  const index = at.column === undefined ? -1 : input.columns.indexOf(at.column);
  const where = index < 0 ? '' : `${at.column ?? ''} `;
  const column = at.at ?? Math.max(index, 0) + 1;
  return { file: input.file, line: at.line ?? line, column, rule, message: `${where}${message}` };
}

function warnOfNumber({ input, warnings }: State, rows: number): void {
  const { atLeast, atMost } = input.source.manifest.expectedRows;
  // If the edition is known, a shortage of rows is reported as an issue.
  const isFew = input.edition === undefined && rows < atLeast;
  if (rows === 0 || (!isFew && rows <= atMost)) return;
  warnings.push(`${input.file} has ${rows} rows; ${atLeast} to ${atMost} were expected`);
}
