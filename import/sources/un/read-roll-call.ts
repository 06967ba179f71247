import type { Cells } from '../../table/cells.ts';

/** The codes for missing data in the tables of votes. */
const MISSING = new Set(['', 'NA', 'N/A', 'NULL', '.']);

/**
 * Returns the text of a cell without codes for missing values, control characters, and signs that a spreadsheet would
 * execute.
 */
export function textOf(row: Cells, column: string): string {
  const cell = (row[column] ?? '')
    .replaceAll(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[=+@\s-]+/, '')
    .trim();
  return MISSING.has(cell) ? '' : cell;
}

/** Normalizes the number of a roll call, in any notation: `3`, `3.0`, `1e+05`. */
export function rollCallNumber(cell: string): string {
  return cell !== '' && Number.isFinite(Number(cell)) ? String(Number(cell)) : cell;
}

/**
 * Converts the day of a roll call to EDTF. Accepts `1946-01-31`, `1/31/1946` and `31jan1946`; empty for other formats.
 */
export function readDay(cell: string): string {
  const parts = DAYS.map((pattern) => pattern.exec(cell)?.groups).find(Boolean);
  if (parts === undefined) return '';
  const { year = '', month = '', day = '' } = parts;
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  const text = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${text}T00:00:00Z`).getTime();
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? '' : text;
}

const DAYS = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})\b/,
  /^(?<month>\d{1,2})[/](?<day>\d{1,2})[/](?<year>\d{4})\b/,
  /^(?<day>\d{1,2})[\s-]?(?<month>[a-z]{3})[a-z]*[\s-]?(?<year>\d{4})\b/i,
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Returns the name of a roll call: its resolution and subject, truncated after a word. */
export function nameRollCall(row: Cells): string {
  const about = cut(textOf(row, 'short') || textOf(row, 'descr'), 90);
  const resolution = textOf(row, 'unres') || `Roll call ${rollCallNumber(row['rcid'] ?? '')}`;
  return about === '' ? resolution : `${resolution}: ${about}`;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, length);
  return `${words.slice(0, Math.max(words.lastIndexOf(' '), length / 2))}…`;
}

/** Parses the vote in a cell, given in words or in the numbers of the original data; undefined if there is none. */
export function readVote(cell: string): string | undefined {
  return VOTES.get(cell.toLowerCase());
}

const VOTES: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', '1', '1.0'].map((word) => [word, 'yes'] as const),
  ...['abstain', 'abstention', 'a', '2', '2.0'].map((word) => [word, 'abstain'] as const),
  ...['no', 'n', '3', '3.0'].map((word) => [word, 'no'] as const),
]);

/** Returns the reason for a cell without a vote; undefined if it is unknown. */
export function reasonWithoutVote(cell: string): string | undefined {
  return WITHOUT.get(cell.toLowerCase());
}

const ABSENT = 'it was absent';
const NO_MEMBER = 'it was not a member';

const WITHOUT: ReadonlyMap<string, string> = new Map([
  ...['8', '8.0', 'absent'].map((word) => [word, ABSENT] as const),
  ...['9', '9.0', 'not a member', 'nonmember'].map((word) => [word, NO_MEMBER] as const),
  ...['', 'na', '.'].map((word) => [word, 'its vote is missing'] as const),
]);
