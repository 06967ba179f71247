import type { Cells } from '../../table/cells.ts';
import { numberBetween, type Column } from '../../table/column.ts';
import { checkParts, isMissing, readDate, type PartColumns } from '../../table/read-parts.ts';
import { editionOf, type RowIssue, type Edition } from '../../table/source.ts';
import { checkOrder } from '../../table/span.ts';
import { cowPublication } from './cow-publication.ts';
import type { Period } from './cut-by-holder.ts';

const START: PartColumns = ['styear', 'stmon', 'stday'];
const END: PartColumns = ['endyear', 'endmon', 'endday'];

/** Accepts a dispute number, or the two numbers of a dispute in older editions. */
export const disputeNumber: Column = (cell) =>
  isMissing(cell) ? undefined : numberBetween(1, 99_999)(cell, { tables: new Map() });

const MID4 =
  'Palmer, Glenn, Vito D’Orazio, Michael Kenwick, and Matthew Lane. 2015. “The MID4 Dataset, 2002–2010: Procedures, Coding Rules and Description.” Conflict Management and Peace Science 32(2): 222–242.';
/** The citation of the latest edition. */
export const MID5 =
  'Palmer, Glenn, et al. 2022. “The MID5 Dataset, 2011–2014: Procedures, Coding Rules, and Description.” Conflict Management and Peace Science 39(4): 470–482.';

/** The editions of the disputes, latest last. */
export const DISPUTE_EDITIONS = [
  ...['4.01', '4.02', '4.1', '4.2', '4.3'].map((version) => edition(version, '2010-12-31', MID4)),
  edition('5.0', '2014-12-31', MID5),
];

function edition(version: string, until: string, citation: string): Omit<Edition, 'size'> {
  const label = `v${version}`;
  const publication = cowPublication({
    key: `cow-militarized-disputes-${label.replace('.', '-')}`,
    title: 'Militarized Interstate Disputes',
    page: 'mids',
    citation,
    version: label,
    coverage: `1816-01-01/${until}`,
  });
  return { version, until, publication, covers: [] };
}

/** Returns the key of the publication of a row. */
export function publicationOf(row: Cells): string {
  return editionOf(row, DISPUTE_EDITIONS).publication.key;
}

/** Returns the number of a dispute. Older editions have two numbers; later editions kept the first. */
export function numberOf(row: Cells): string {
  const numbers = [row['dispnum'], row['dispnum3'], row['dispnum4']];
  return numbers.find((number) => number !== undefined && !isMissing(number)) ?? '';
}

/** Returns the key of the event of a dispute. */
export function keyOf(row: Cells): string {
  return `cow-mid-${numberOf(row)}`;
}

/** Reads the period of a dispute or of a participation. An end date overrides the flag for ongoing disputes. */
export function readPeriod(row: Cells): Period {
  const end = readDate(row, END);
  const isGoingOn = row['endyear'] === '-7' || row['ongo2010'] === '1' || row['ongo2014'] === '1';
  const { until } = editionOf(row, DISPUTE_EDITIONS);
  return {
    start: readDate(row, START),
    end: end === '' && isGoingOn ? `${until}/..` : end,
  };
}

/** Returns an issue if a row has no dispute number. */
export function checkNumber(row: Cells): readonly RowIssue[] {
  if (numberOf(row) !== '') return [];
  return [
    {
      column: 'dispnum',
      rule: 'required',
      message: 'is empty, and so are the columns with its other names',
    },
  ];
}

/** Returns the issues of dates that are missing, invalid or out of order. */
export function checkDates(row: Cells): readonly RowIssue[] {
  const parts = [...checkParts(row, START), ...checkParts(row, END)];
  if (parts.length > 0) return parts;
  const { start, end } = readPeriod(row);
  if (start === '')
    return [{ column: 'styear', rule: 'required', message: 'does not give a start year' }];
  return checkOrder('endyear', start, end);
}
