/** The place of a column's values in a row: response keys from the row down. */
export type CsvColumn = readonly string[];

/** One line of CSV (RFC 4180) with the names of columns. */
export function writeHeader(columns: readonly CsvColumn[]): string {
  return writeLine(columns.map((column) => column.join('.')));
}

/** One line of CSV with the values of a row; those of a list stand in one cell with `; ` between. */
export function writeRow(columns: readonly CsvColumn[], row: unknown): string {
  return writeLine(columns.map((column) => readCell(row, column)));
}

function writeLine(cells: readonly unknown[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** What begins like this, a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function writeCell(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function readCell(row: unknown, column: CsvColumn): unknown {
  const values = readValues(row, column);
  return values.length === 1 ? values[0] : values.map(sayValue).join('; ');
}

/** All values at the end of a path; a list on the way gives those of each of its entries. */
function readValues(value: unknown, path: CsvColumn): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => readValues(each, path));
  const [key, ...rest] = path;
  if (key === undefined) return [value];
  return typeof value === 'object' && value !== null
    ? readValues(Reflect.get(value, key), rest)
    : [null];
}

function sayValue(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
