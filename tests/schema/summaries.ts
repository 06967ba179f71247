/** The selection of both bounds of a range. */
export const RANGE = '{ earliest latest }';

/** The first and last possible day of a date in a response. */
export interface Bounds {
  earliest: string | null;
  latest: string | null;
}

/** A summary of values in a response. */
export interface Summary<Value> {
  count: number;
  unknown: number;
  min: Value | null;
  max: Value | null;
  avg: Value | null;
}

/** A period of a series in a response. */
export interface Point {
  period: string;
  count: number;
  possible: number;
}
