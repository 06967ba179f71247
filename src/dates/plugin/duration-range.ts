import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import type { OrderTerm } from '../../graph/cypher/order.ts';
import { ascending, type SortTerms } from '../../graph/cypher/sort-terms.ts';
import { FIRST_DAY, LAST_DAY } from '../day.ts';
import { day } from '../../graph/cypher/day.ts';
import { TODAY } from '../../graph/cypher/today.ts';
import type { StoredDate } from './stored-date.ts';

/** The expressions for a number of days: the lower and the upper bound. Null if there is none. */
export interface DurationRange {
  readonly lower: Fragment;
  readonly upper: Fragment;
}

/**
 * Returns the days between two stored dates, with the rules of `durationBetween`: if the end is open, there is no upper
 * bound, and the lower bound counts to today.
 */
export function durationRange(start: StoredDate, end: StoredDate): DurationRange {
  const upper = cypher`CASE WHEN ${isUnknown(start, end)} OR ${end.text} = '..' OR ${end.latest} = ${day(LAST_DAY)} OR ${start.earliest} = ${day(FIRST_DAY)} THEN null ELSE ${daysBetween(start.earliest, end.latest)} END`;
  const until = cypher`CASE WHEN ${end.text} = '..' THEN ${TODAY} ELSE ${end.earliest} END`;
  const days = daysBetween(start.latest, until);
  const canBeZero = cypher`${end.text} = '..' OR ${daysBetween(start.earliest, end.latest)} >= 0`;
  const lower = cypher`CASE WHEN ${isUnknown(start, end)} THEN null WHEN ${days} < 0 AND (${canBeZero}) THEN 0 ELSE ${days} END`;
  return { lower, upper };
}

/**
 * Sorts by the lower bound, then by the upper bound. Periods that continue are the longest, and the earliest of them
 * comes first in descending order. Unknown durations come last in both directions.
 */
export function sortByDuration(start: StoredDate, end: StoredDate): SortTerms {
  const unknown = cypher`CASE WHEN ${isUnknown(start, end)} THEN 1 ELSE 0 END`;
  // An open end is stored as the last day, so that these values do not change from day to day like those of filters.
  const bounds = [daysBetween(start.latest, end.earliest), daysBetween(start.earliest, end.latest)];
  return (isDescending) => [
    ascending(unknown),
    ...bounds.map((expression): OrderTerm => {
      const known = cypher`CASE WHEN ${isUnknown(start, end)} THEN 0 ELSE ${expression} END`;
      return { expression: known, type: 'integer', isDescending };
    }),
  ];
}

function isUnknown(start: StoredDate, end: StoredDate): Fragment {
  return cypher`(${start.text} IS NULL OR ${start.text} = '..' OR ${start.latest} = ${day(LAST_DAY)} OR ${end.text} IS NULL)`;
}

function daysBetween(from: Fragment, until: Fragment): Fragment {
  return cypher`duration.inDays(${from}, ${until}).days`;
}
