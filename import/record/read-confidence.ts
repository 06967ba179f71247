import { UNSOURCED } from '../../src/claims/claim-record.ts';
import type { Confidence } from '../../src/claims/claim.ts';

/** The confidence that a row states; what rests on no traced source, even in part, is never high. */
export function readConfidence(cell: string, sources: readonly string[]): Confidence {
  if (cell === 'high' && !sources.includes(UNSOURCED)) return 'HIGH';
  return cell === 'low' ? 'LOW' : 'MEDIUM';
}

/** The source of what the article says, where a table has no column of sources. */
export const ARTICLE = 'article';
