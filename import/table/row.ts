/** One line of a table as it was read. */
export interface Row {
  /** Counted from 1; the header is line 1. A row that spans several lines stands where it begins. */
  readonly line: number;
  /** Its cells as they stand, also where they are too many or too few. */
  readonly texts: readonly string[];
  /** Why nothing can be read from here on. Such a row is the last one, and has no cells. */
  readonly breakdown?: Breakdown;
}

/** Why a file cannot be read any further. */
export interface Breakdown {
  readonly rule: 'shape' | 'encoding';
  readonly message: string;
  /** The number of the column, if it is known. */
  readonly at?: number;
}
