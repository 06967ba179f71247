import { all } from '../../graph/cypher/condition.ts';
import { cypher, name, toStatement, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { countedRows, type Counted } from '../../graph/cypher/read/count-groups.ts';
import type { Statement } from '../../graph/cypher/statement.ts';

/** Which date of a row is counted by: its text, and the first and last day that it may mean. */
export interface CountedDate {
  readonly of: string;
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
  /** A further condition that a row must meet to be counted. */
  readonly condition?: Fragment;
}

/**
 * Counts rows by the periods in which their date can lie. Each result row has: the name of the start (null for nodes of
 * one label), the first and the last period (null if the date is unbounded on that side), and the count. Rows without a
 * date, or with an open one, are not counted.
 */
export function countPeriods(counted: Counted, date: CountedDate, years: number): Statement {
  const property = (named: string): Fragment => cypher`${name(date.of)}.${name(named)}`;
  const period = (day: Fragment, unbound: Fragment): Fragment =>
    cypher`CASE WHEN ${day} <> ${unbound} THEN ${day}.year / ${value(BigInt(years))} END`;
  const text = property(date.text);
  const rows = cypher`WITH * WHERE ${all([cypher`${text} <> '..'`, ...(date.condition ? [date.condition] : [])])}
  WITH ${period(property(date.earliest), cypher`date('0001-01-01')`)} AS first, ${period(property(date.latest), cypher`date('9999-12-31')`)} AS last, count(*) AS count
  RETURN first, last, count`;
  return toStatement(countedRows(counted, rows, cypher`first, last, count`));
}
