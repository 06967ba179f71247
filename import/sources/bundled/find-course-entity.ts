import { dispute } from '../../../schema/dispute/model.ts';
import { event } from '../../../schema/event/model.ts';
import { treaty } from '../../../schema/treaty/model.ts';
import { findRow, rowsOf, type Context } from '../../table/context.ts';
import type { End } from '../../record/record.ts';

/** Returns the treaty, event or dispute of the row of `table` with this slug. */
export function findCourseEntity(context: Context, table: string, key: string): End | undefined {
  if (table === 'disputes') {
    const isKnown = rowsOf(context, 'disputes').some((row) => row['dispute_slug'] === key);
    return isKnown ? { model: dispute, key } : undefined;
  }
  if (findRow(context, table, key) === undefined) return undefined;
  return { model: table === 'treaties' ? treaty : event, key };
}
