import type { Span } from '../../dates/as-of.ts';

/** The selection of facts for a field and all fields below it. */
export interface ClaimValues {
  readonly claims: 'BEST' | 'ALL';
  /** The days of the query, or null for all time. */
  readonly asOf: Span | null;
  /** POSSIBLE if facts that may have held on these days are included. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}
