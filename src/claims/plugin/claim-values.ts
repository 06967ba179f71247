import type { Span } from '../../dates/as-of.ts';

/** Which facts a field and all below it show. */
export interface ClaimValues {
  readonly claims: 'BEST' | 'ALL';
  /** The days of the query; null = all time. */
  readonly asOf: Span | null;
  /** Whether facts that only may have held on these days are included. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}
