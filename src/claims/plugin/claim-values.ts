import type { Span } from '../../dates/as-of.ts';

/** Which facts a field and all below it show. */
export interface ClaimValues {
  readonly claims: 'BEST' | 'ALL';
  /** The days that are asked about; null = all time. */
  readonly asOf: Span | null;
  /** Whether what merely may have held in those days is shown too. */
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}
