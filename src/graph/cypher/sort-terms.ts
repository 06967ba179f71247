import { all } from './condition.ts';
import { cypher, property, type Fragment } from './cypher.ts';
import type { OrderTerm } from './order.ts';
import { walkOn, type Step } from './pattern.ts';

/** A function that returns the terms of a sort key in a direction. Unknown values come last in both directions. */
export type SortTerms = (isDescending: boolean) => readonly OrderTerm[];

/** Sorts by a text property that is never null. */
export function byText(of: string, named: string): SortTerms {
  return (isDescending) => [{ expression: property(of, named), type: 'text', isDescending }];
}

/** Sorts by an integer property. Unknown values come last. */
export function byNumber(of: string, named: string): SortTerms {
  return byNumberIn(property(of, named), 'integer');
}

/** Sorts by a number. Unknown values come last. */
export function byNumberIn(number: Fragment, type: 'integer' | 'float'): SortTerms {
  return (isDescending) => [
    ascending(cypher`CASE WHEN ${number} IS NULL THEN 1 ELSE 0 END`),
    { expression: cypher`coalesce(${number}, 0)`, type, isDescending },
  ];
}

/**
 * Sorts by the number of distinct nodes that a step from `n` reaches. `conditionsOn` returns the conditions on the
 * relationship with a variable.
 */
export function byCount(
  step: Step,
  conditionsOn: (variable: string) => readonly Fragment[] = () => [],
): SortTerms {
  const counted = { step, conditions: conditionsOn('l') };
  const count = cypher`COUNT {
    MATCH ${walkOn(step, { from: 'n', link: 'counted', to: 'other' })} WHERE ${all(conditionsOn('counted'))}
    RETURN DISTINCT other
  }`;
  return (isDescending) => [{ expression: count, type: 'integer', isDescending, counted }];
}

/** Returns a term that sorts an integer in ascending order, regardless of the direction of the sort key. */
export function ascending(expression: Fragment): OrderTerm {
  return { expression, type: 'integer', isDescending: false };
}
