import { all } from '../../graph/cypher/condition.ts';
import { cypher, property, toStatement, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import { countedRows, type Counted } from '../../graph/cypher/read/counted-rows.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import { FIRST_DAY, LAST_DAY } from '../day.ts';

/** The properties of the date by which rows are counted: its text, and the first and last day that it can mean. */
export interface CountedDate {
  readonly of: string;
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
  /** An additional condition on the counted rows. */
  readonly condition?: Fragment;
}

/**
 * Counts rows by the periods in which their date can lie. Rows with an unknown or open date are not counted. Columns:
 * the start node (null if the rows have none), the first and the last period (null if the date has no
 * bound on that side), the count.
 */
export function countPeriods(counted: Counted, date: CountedDate, years: number): Statement {
  const period = (day: Fragment, unbound: Fragment): Fragment =>
    cypher`CASE WHEN ${day} <> ${unbound} THEN ${day}.year / ${value(BigInt(years))} END`;
  const text = property(date.of, date.text);
  const rows = cypher`WITH * WHERE ${all([cypher`${text} <> '..'`, ...(date.condition ? [date.condition] : [])])}
  WITH ${period(property(date.of, date.earliest), day(FIRST_DAY))} AS first, ${period(property(date.of, date.latest), day(LAST_DAY))} AS last, count(*) AS count
  RETURN first, last, count`;
  return toStatement(countedRows(counted, rows, cypher`first, last, count`));
}
