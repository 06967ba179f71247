import type { Cells } from './cells.ts';
import { checkEdtf } from './check-edtf.ts';
import type { Column } from './column.ts';
import type { RowIssue } from './source.ts';

/** Returns the EDTF date in three columns of a row; empty if its year is missing. */
export function readDate(row: Cells, columns: PartColumns): string {
  return readParts(partsIn(row, columns));
}

/** The names of the columns of a year, a month and a day. */
export type PartColumns = readonly [year: string, month: string, day: string];

/** The codes for a missing part of a date in data sets that split dates into three cells. */
const MISSING = new Set(['', '.', '-9', '-8', '-7', '0', 'NA']);

/** Returns whether a cell is one of the codes for a missing part. */
export function isMissing(cell: string): boolean {
  return MISSING.has(cell);
}

/** Returns the check of a year, a month or a day. It also accepts the codes for a missing part. */
export function datePart(part: keyof DateParts): Column {
  const [least, most] = BOUNDS[part];
  return (cell) => {
    if (MISSING.has(cell)) return undefined;
    if (/^\d+$/.test(cell) && Number(cell) >= least && Number(cell) <= most) return undefined;
    const message = `"${cell}" is not a ${part} or a code for a missing one (${[...MISSING].filter(Boolean).join(', ')})`;
    return { rule: 'date-part', message };
  };
}

const BOUNDS = { year: [1000, 2100], month: [1, 12], day: [1, 31] } as const;

/**
 * Returns the EDTF text of a date in three cells. The date has the precision of a month if the day is missing, and of a
 * year if the month is missing. The text is empty if the year is missing. A missing part never becomes 1.
 */
export function readParts({ year, month, day }: DateParts): string {
  if (MISSING.has(year)) return '';
  if (MISSING.has(month)) return year.padStart(4, '0');
  const text = `${year.padStart(4, '0')}-${month.padStart(2, '0')}`;
  return MISSING.has(day) ? text : `${text}-${day.padStart(2, '0')}`;
}

/** The three cells of a date. */
interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function partsIn(row: Cells, [year, month, day]: PartColumns): DateParts {
  return { year: row[year] ?? '', month: row[month] ?? '', day: row[day] ?? '' };
}

/** Returns an issue at the last of the three columns if the date does not exist. */
export function checkParts(row: Cells, columns: PartColumns): readonly RowIssue[] {
  const parts = partsIn(row, columns);
  const text = readParts(parts);
  if (text === '' || checkEdtf(text) === undefined) return [];
  const message = `${parts.year}, ${parts.month}, ${parts.day} is not a calendar date`;
  return [{ column: columns[2], rule: 'edtf', message }];
}
