import { cypher, join, property, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { Span } from '../../dates/as-of.ts';
import type { DaysInForce } from '../../dates/plugin/count-in-force.ts';

/** The expressions for the earliest and latest days on which a node or relationship began and ended. */
export interface Bounds {
  readonly startEarliest: Fragment;
  readonly startLatest: Fragment;
  readonly endEarliest: Fragment;
  readonly endLatest: Fragment;
}

/** Returns the bounds of the fact in the variable `of`. */
export function factBounds(of: string): Bounds {
  return {
    startEarliest: property(of, 'startEarliest'),
    startLatest: property(of, 'startLatest'),
    endEarliest: property(of, 'endEarliest'),
    endLatest: property(of, 'endLatest'),
  };
}

/** Returns a condition that is true if the fact may have held on at least one of the days, judged by its bounds. */
export function possiblyValid(bounds: Bounds, days: Span): Fragment {
  return cypher`${bounds.startEarliest} <= ${day(days.last)} AND ${bounds.endLatest} >= ${day(days.first)}`;
}

/** Returns a condition that is true if the fact certainly held on at least one of the days, judged by its bounds. */
export function certainlyValid(bounds: Bounds, days: Span): Fragment {
  return cypher`${bounds.startLatest} <= ${day(days.last)} AND ${bounds.endEarliest} >= ${day(days.first)}`;
}

/**
 * Returns a condition that is true if the fact in the variable `of` certainly held on at least one of the days, because
 * of its bounds or because a source confirms it.
 */
export function isCertainlyValid(of: string, days: Span): Fragment {
  const known = cypher`${property(of, 'knownFrom')} <= ${day(days.last)} AND ${property(of, 'knownUntil')} >= ${day(days.first)}`;
  return cypher`(${join([cypher`(${certainlyValid(factBounds(of), days)})`, cypher`(${known})`], ' OR ')})`;
}

/** Returns the first of the given values that is known, or the day for a missing bound. */
export function firstKnown(properties: readonly Fragment[], noBound: string): Fragment {
  return cypher`coalesce(${join([...properties, day(noBound)], ', ')})`;
}

/** The days on which the fact of a row was in force, including those before `ownFrom`, for series. */
export const LINK_IN_FORCE: DaysInForce = {
  bounds: factBounds('l'),
  known: [property('l', 'knownFrom'), property('l', 'knownUntil')],
};

/** The days on which the fact of a row was in force for its own state, for series. */
export const FACT_IN_FORCE: DaysInForce = {
  ...LINK_IN_FORCE,
  countsFrom: property('l', 'ownFrom'),
};
