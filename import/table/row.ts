/** One row of a table, as read from the file. */
export interface Row {
  /** The line number, counted from 1; the header is line 1. If the row spans several lines, its first line. */
  readonly line: number;
  /** The unchanged cells, even if there are too many or too few. */
  readonly texts: readonly string[];
  /** The reason why reading stops here. Such a row is the last one and has no cells. */
  readonly breakdown?: Breakdown;
}

/** The reason why a file cannot be read any further. */
interface Breakdown {
  readonly rule: 'shape' | 'encoding';
  readonly message: string;
  /** The number of the column, if it is known. */
  readonly at?: number;
}
