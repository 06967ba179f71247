import { country } from '../../../schema/country/model.ts';
import { FIRST_DAY, LAST_DAY } from '../../../src/dates/day.ts';
import type { Cells } from '../../table/cells.ts';
import type { Column } from '../../table/column.ts';
import { rowsWith, type Context } from '../../table/context.ts';
import type { End } from '../../record/record.ts';

/** A country with a code of the Correlates of War project, and the days of the assignment. */
interface Holder {
  readonly end: End;
  readonly from: string;
  readonly until: string;
}

/** Accepts the number of a state in the data sets of the Correlates of War project. */
export const cowState: Column = (cell, context) => {
  if (codesOf(context, cell).length > 0) return undefined;
  const message = `"${cell}" is not a state number in cow_codes.tsv; add it there with its country`;
  return { rule: 'unknown-state', message, isReportedOnce: true, lookedUpIn: ['cow_codes'] };
};

/**
 * Returns the countries with a code during a span of days, both inclusive, in chronological order. For example, one
 * number denotes Qing China, the Republic of China and the People's Republic of China in turn. Empty if the number is
 * unknown or unassigned in that span.
 */
export function findHolders(
  context: Context,
  code: string,
  { from, until }: { readonly from: string; readonly until: string },
): readonly Holder[] {
  return codesOf(context, code)
    .map((row) => ({
      end: { model: country, key: row['key'] ?? '' },
      from: dayOr(row['valid_from'], FIRST_DAY),
      until: dayOr(row['valid_until'], LAST_DAY),
    }))
    .filter((holder) => holder.from <= until && holder.until >= from)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

function dayOr(cell: string | undefined, bound: string): string {
  return cell === undefined || cell === '' ? bound : cell;
}

function codesOf(context: Context, code: string) {
  return rowsWith(context, 'cow_codes', codeIn, code);
}

function codeIn(row: Cells): string {
  return row['cow_code'] ?? '';
}
