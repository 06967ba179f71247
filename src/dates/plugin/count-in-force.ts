import { cypher, join, toStatement, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import { countedRows, type Counted } from '../../graph/cypher/read/counted-rows.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import { FIRST_DAY, LAST_DAY } from '../day.ts';

/** The expressions for the days on which a row was in force. */
export interface DaysInForce {
  readonly bounds: {
    readonly startEarliest: Fragment;
    readonly startLatest: Fragment;
    readonly endEarliest: Fragment;
    readonly endLatest: Fragment;
  };
  /** The first and last day for which a source confirms it, or null if unknown. */
  readonly known?: readonly [from: Fragment, until: Fragment];
  /** The first day on which it counts, or null if there is none. */
  readonly countsFrom?: Fragment;
}

/** The period number of a missing bound before all periods. */
export const BEFORE_ALL = -1;

/** The period number of a missing bound after all periods. */
export const AFTER_ALL = 100_000;

/**
 * Counts rows by the periods in which they began, ended and were known to be in force. Columns: the start node (null if
 * the rows have none), the first and last period of the start, of the end, and of the known days (null if unknown), the
 * first period in which the row counts (null if there is none), the count.
 */
export function countInForce(counted: Counted, days: DaysInForce, years: number): Statement {
  const { bounds, known = [], countsFrom = cypher`null` } = days;
  const [from = cypher`null`, until = cypher`null`] = known;
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const dates = [startEarliest, startLatest, endEarliest, endLatest, from, until, countsFrom];
  const names = NAMES.map((each, at) => cypher`${periodOf(dates[at] ?? from, years)} AS ${each}`);
  const rest = cypher`WITH ${join([...names, cypher`count(*) AS count`], ', ')}
  RETURN ${join([...NAMES, cypher`count`], ', ')}`;
  return toStatement(countedRows(counted, rest, join([...NAMES, cypher`count`], ', ')));
}

const NAMES = [
  cypher`p0`,
  cypher`p1`,
  cypher`p2`,
  cypher`p3`,
  cypher`p4`,
  cypher`p5`,
  cypher`p6`,
] as const;

function periodOf(date: Fragment, years: number): Fragment {
  return cypher`CASE ${date} WHEN ${day(FIRST_DAY)} THEN ${value(BigInt(BEFORE_ALL))} WHEN ${day(LAST_DAY)} THEN ${value(BigInt(AFTER_ALL))} ELSE ${date}.year / ${value(BigInt(years))} END`;
}
