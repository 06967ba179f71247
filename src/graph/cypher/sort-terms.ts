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

/** Sorts by date: earliest, then latest day; open dates (`..`) come after all other dates, unknown ones last. */
export function byDate(of: string, property: string, bounds: readonly [string, string]): SortTerms {
  const date = readProperty(of, property);
  const [earliest, latest] = bounds.map(
    (bound) => cypher`coalesce(${readProperty(of, bound)}, date('9999-12-31'))`,
  );
  const ascendingRank = cypher`CASE WHEN ${date} IS NULL THEN 2 WHEN ${date} = '..' THEN 1 ELSE 0 END`;
  const descendingRank = cypher`CASE WHEN ${date} IS NULL THEN 2 WHEN ${date} = '..' THEN 0 ELSE 1 END`;
  return (isDescending) => [
    ascending(isDescending ? descendingRank : ascendingRank),
    ...[earliest, latest].flatMap((expression): readonly OrderTerm[] =>
      expression ? [{ expression, type: 'day', isDescending }] : [],
    ),
  ];
}

/** Sorts by the number of distinct nodes to which `n` has relationships with preferred claims. */
export function byCount(step: Step, conditions: readonly Fragment[] = []): SortTerms {
  const count = cypher`COUNT {
    MATCH ${walkOn(step, { from: 'n', link: 'counted', to: 'other' })} WHERE ${all([cypher`counted.rank = 'PREFERRED'`, ...conditions])}
    RETURN DISTINCT other
  }`;
  return (isDescending) => [{ expression: count, type: 'integer', isDescending }];
}

function ascending(expression: Fragment): OrderTerm {
  return { expression, type: 'integer', isDescending: false };
}

function readProperty(of: string, property: string): Fragment {
  return cypher`${name(of)}.${name(property)}`;
}
