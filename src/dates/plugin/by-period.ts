import { cypher, property, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import { byValue, type GroupKey } from '../../pothos-plugin-neo4j/index.ts';
import { FIRST_DAY, LAST_DAY } from '../day.ts';
import type { CountedDate } from './count-periods.ts';
import { PERIOD_MARKS, PERIOD_YEARS, type Period } from './period.ts';

/**
 * Returns the keys YEAR, DECADE and CENTURY, which group rows by the period that certainly contains a date. The group
 * `NONE` has the rows whose date is unknown or can lie in several periods.
 */
export function byPeriod(
  date: CountedDate | ((row: 'l' | 'n') => CountedDate),
  what: string,
): Readonly<Record<Period, GroupKey>> {
  const key = (per: Period): GroupKey =>
    byValue(
      (row) => periodOf(typeof date === 'function' ? date(row) : date, per),
      `By the ${per.toLowerCase()} of ${what}: ${EXAMPLES[per]}. NONE if the date is unknown or can be in several periods.`,
    );
  return { YEAR: key('YEAR'), DECADE: key('DECADE'), CENTURY: key('CENTURY') };
}

const EXAMPLES = { YEAR: '1905', DECADE: '190X', CENTURY: '19XX' } as const;

function periodOf({ of, text, earliest, latest, condition }: CountedDate, per: Period): Fragment {
  const [first, last] = [property(of, earliest), property(of, latest)];
  const years = value(BigInt(PERIOD_YEARS[per]));
  const marks = PERIOD_MARKS[per];
  const digits = value(BigInt(4 - marks.length));
  const counts = condition ? cypher` AND ${condition}` : cypher``;
  return cypher`CASE WHEN ${property(of, text)} <> '..' AND ${first} <> ${day(FIRST_DAY)} AND ${last} <> ${day(LAST_DAY)} AND ${first}.year / ${years} = ${last}.year / ${years}${counts} THEN right('000' + toString(${first}.year / ${years}), ${digits}) + ${value(marks)} END`;
}
