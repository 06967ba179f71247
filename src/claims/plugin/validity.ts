import { cypher, join, name, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { Span } from '../../dates/as-of.ts';

/** The properties of a node or relationship that contain the days between which it began and ended. */
export interface Bounds {
  readonly startEarliest: Fragment;
  readonly startLatest: Fragment;
  readonly endEarliest: Fragment;
  readonly endLatest: Fragment;
}

/** The bounds of a fact in the variable `of`. */
export function factBounds(of: string): Bounds {
  const property = (named: string): Fragment => cypher`${name(of)}.${name(named)}`;
  return {
    startEarliest: property('startEarliest'),
    startLatest: property('startLatest'),
    endEarliest: property('endEarliest'),
    endLatest: property('endLatest'),
  };
}

/** Holds for what may have held on some of the days. */
export function possiblyValid(bounds: Bounds, days: Span): Fragment {
  return cypher`${bounds.startEarliest} <= ${day(days.last)} AND ${bounds.endLatest} >= ${day(days.first)}`;
}

/** Holds for what surely held on some of the days by its bounds. */
export function certainlyValid(bounds: Bounds, days: Span): Fragment {
  return cypher`${bounds.startLatest} <= ${day(days.last)} AND ${bounds.endEarliest} >= ${day(days.first)}`;
}

/** Holds for the fact in the variable `of` that surely held: by its bounds, or since a source knows it for such a day. */
export function isCertainlyValid(of: string, days: Span): Fragment {
  const known = cypher`${name(of)}.knownFrom <= ${day(days.last)} AND ${name(of)}.knownUntil >= ${day(days.first)}`;
  return cypher`(${join([cypher`(${certainlyValid(factBounds(of), days)})`, cypher`(${known})`], ' OR ')})`;
}

/** Returns the first known value of some properties, or a day that stands for no bound. */
export function firstKnown(properties: readonly Fragment[], noBound: string): Fragment {
  return cypher`coalesce(${join([...properties, day(noBound)], ', ')})`;
}
