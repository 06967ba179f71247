import { UNSOURCED } from '../../src/claims/claim-record.ts';
import type { Confidence } from '../../src/claims/claim.ts';

/** Returns the confidence of a row. It is never high if the row is unsourced, even in part. */
export function readConfidence(cell: string, sources: readonly string[]): Confidence {
  if (cell === 'high' && !sources.includes(UNSOURCED)) return 'HIGH';
  return cell === 'low' ? 'LOW' : 'MEDIUM';
}

/** The key of the article. The article is the source of all tables without a column of sources. */
export const ARTICLE = 'article';
