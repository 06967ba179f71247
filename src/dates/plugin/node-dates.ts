/** The properties with two dates of a node. */
export interface NodeDates {
  readonly start: string;
  readonly end: string;
  /** Whether a node without an end lasted one day, or as long as its start is imprecise. */
  readonly isMoment?: boolean;
}
