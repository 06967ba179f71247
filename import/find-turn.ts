import { dispute } from '../schema/model/dispute.ts';
import { event } from '../schema/model/event.ts';
import { treaty } from '../schema/model/treaty.ts';
import { findRow, rowsOf, type Context } from './context.ts';
import type { End } from './record.ts';

/** The treaty, event or dispute that a row of `table` with this slug became. */
export function findTurn(context: Context, table: string, key: string): End | undefined {
  if (table === 'disputes') {
    const isKnown = rowsOf(context, 'disputes').some((row) => row['dispute_slug'] === key);
    return isKnown ? { model: dispute, key } : undefined;
  }
  if (findRow(context, table, key) === undefined) return undefined;
  return { model: table === 'treaties' ? treaty : event, key };
}
