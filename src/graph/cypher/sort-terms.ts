import { all } from './condition.ts';
import { cypher, name, type Fragment } from './cypher.ts';
import type { OrderTerm } from './order.ts';
import { walkOn, type Step } from './pattern.ts';

/** Returns the terms of one sort key, ascending or descending. Unknown values come last in both directions. */
export type SortTerms = (isDescending: boolean) => readonly OrderTerm[];

/** Sorts by a text that every row has. */
export function byText(of: string, property: string): SortTerms {
  return (isDescending) => [{ expression: readProperty(of, property), type: 'text', isDescending }];
}

/** Sorts by an integer; unknown values come last. */
export function byNumber(of: string, property: string): SortTerms {
  const number = readProperty(of, property);
  return (isDescending) => [
    ascending(cypher`CASE WHEN ${number} IS NULL THEN 1 ELSE 0 END`),
    { expression: cypher`coalesce(${number}, 0)`, type: 'integer', isDescending },
  ];
}

/** By the number of different nodes at the other end of links `counted` from `n`. */
export function byCount(step: Step, conditions: readonly Fragment[] = []): SortTerms {
  const count = cypher`COUNT {
    MATCH ${walkOn(step, { from: 'n', link: 'counted', to: 'other' })} WHERE ${all(conditions)}
    RETURN DISTINCT other
  }`;
  return (isDescending) => [{ expression: count, type: 'integer', isDescending }];
}

/** A whole number, the smallest first whichever way the rest is sorted. */
export function ascending(expression: Fragment): OrderTerm {
  return { expression, type: 'integer', isDescending: false };
}

function readProperty(of: string, property: string): Fragment {
  return cypher`${name(of)}.${name(property)}`;
}
