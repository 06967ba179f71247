import { findRow, rowsOf, type Context } from './context.ts';
import { lastDay, latestEnd } from './span.ts';

/** The last day that a country may have existed; empty where it exists still or nothing is known. */
export function lastDayOf(context: Context, key: string): string {
  const own = findRow(context, 'polities', key)?.['existed_until'];
  if (own !== undefined) return own === '..' ? '' : lastDay(own);
  const spans = rowsOf(context, 'existence').filter((row) => row['code'] === key);
  const until = latestEnd(spans.map((row) => row['until_edtf'] ?? ''));
  return until === '..' ? '' : lastDay(until);
}
