/** The path of a column: the response keys from the row to the value. */
export type CsvColumn = readonly string[];

/** Returns a line of CSV (RFC 4180) with the names of the columns. */
export function writeHeader(columns: readonly CsvColumn[]): string {
  return writeLine(columns.map((column) => column.join('.')));
}

/** Returns a line of CSV with the values of a row. The items of a list share a cell, separated by `; `. */
export function writeRow(columns: readonly CsvColumn[], row: unknown): string {
  return writeLine(columns.map((column) => readCell(row, column)));
}

/** Returns a line of CSV with the given cells. */
export function writeLine(cells: readonly unknown[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** Matches text that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function writeCell(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function readCell(row: unknown, column: CsvColumn): unknown {
  const values = readValues(row, column);
  return values.length === 1 ? values[0] : values.map(formatValue).join('; ');
}

/** Returns all values at the end of a path, including the values of each item of a list on the path. */
function readValues(value: unknown, path: CsvColumn): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => readValues(each, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return typeof value === 'object' && value !== null
    ? readValues(Reflect.get(value, key), rest)
    : [null];
}

function formatValue(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
