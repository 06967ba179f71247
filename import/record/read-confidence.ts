import { UNSOURCED } from '../../src/claims/claim-record.ts';
import type { Confidence } from '../../src/claims/claim.ts';

/** The confidence of a row. Never high if the row is unsourced, even in part. */
export function readConfidence(cell: string, sources: readonly string[]): Confidence {
  if (cell === 'high' && !sources.includes(UNSOURCED)) return 'HIGH';
  return cell === 'low' ? 'LOW' : 'MEDIUM';
}

/** The key of the article, which is the source of tables without a column of sources. */
export const ARTICLE = 'article';
