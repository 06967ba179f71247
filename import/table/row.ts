/** One row of a table as it was read. */
export interface Row {
  /** Counted from 1; the header is line 1. For a row with several lines, the first one. */
  readonly line: number;
  /** Its cells as they are, even if there are too many or too few. */
  readonly texts: readonly string[];
  /** Why nothing can be read from here on. Such a row is the last one, and has no cells. */
  readonly breakdown?: Breakdown;
}

/** Why a file cannot be read any further. */
interface Breakdown {
  readonly rule: 'shape' | 'encoding';
  readonly message: string;
  /** The number of the column, if it is known. */
  readonly at?: number;
}
