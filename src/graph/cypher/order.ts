import { NEVER } from './condition.ts';
import { cypher, join, name, value, type Fragment } from './cypher.ts';
import type { Step } from './pattern.ts';

/** A sort term. Its expression is never null, because cursors contain its value and rows are compared with it. */
export interface OrderTerm {
  readonly expression: Fragment;
  readonly type: 'text' | 'day' | 'integer' | 'float';
  readonly isDescending: boolean;
  /** The relationships whose distinct end nodes the term counts. Default: the term is not a count. */
  readonly counted?: CountedRelationships;
}

/** Relationships to count: a step from a node, and conditions on the relationship `l`. */
export interface CountedRelationships {
  readonly step: Step;
  readonly conditions: readonly Fragment[];
}

/** The values of the sort terms of a row, as stored in a cursor. Days are text. */
export type OrderValues = readonly (string | number)[];

/** Reverses the direction of all terms, for backward pagination. */
export function reverseOrder(terms: readonly OrderTerm[]): readonly OrderTerm[] {
  return terms.map((term) => ({ ...term, isDescending: !term.isDescending }));
}

/** Returns the terms with the variables `order0`, `order1` and so on as expressions. */
export function nameTerms(terms: readonly OrderTerm[]): readonly OrderTerm[] {
  return terms.map((term, at) => ({ ...term, expression: orderName(at) }));
}

/** Returns the projections that compute each term once per row. */
export function orderAliases(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((term, at) => cypher`${term.expression} AS ${orderName(at)}`);
}

/** Returns the variables of the computed terms, for WITH. */
export function orderNames(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((_, at) => orderName(at));
}

/** Returns the computed terms for ORDER BY. */
export function orderBy(terms: readonly OrderTerm[]): Fragment {
  return orderByExpressions(nameTerms(terms));
}

/** Returns the expressions of the terms for ORDER BY. An index provides only an order by properties. */
export function orderByExpressions(terms: readonly OrderTerm[]): Fragment {
  return join(
    terms.map(({ expression, isDescending }) =>
      isDescending ? cypher`${expression} DESC` : expression,
    ),
    ', ',
  );
}

/** Returns the values of the terms as columns for RETURN, for cursors. */
export function readOrder(terms: readonly OrderTerm[]): readonly Fragment[] {
  return orderValues(terms).map((term, at) => cypher`${term} AS ${orderName(at)}`);
}

/** Returns the values of the computed terms. Days are converted to text. */
export function orderValues(terms: readonly OrderTerm[]): readonly Fragment[] {
  return expressionValues(nameTerms(terms));
}

/** Returns the values of the expressions of the terms. Days are converted to text. */
export function expressionValues(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map(({ expression, type }) =>
    type === 'day' ? cypher`toString(${expression})` : expression,
  );
}

/** Returns a condition that is true for rows after the given values in the sort order. */
export function comesAfter(terms: readonly OrderTerm[], values: OrderValues): Fragment {
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((each, at) => compare(each, '=', values[at]));
    return cypher`(${join([...equal, compare(term, term.isDescending ? '<' : '>', values[index])], ' AND ')})`;
  });
  return cypher`(${join(alternatives, ' OR ')})`;
}

/**
 * Returns the condition of `comesAfter` for rows that an index provides. The condition contains no OR, because the
 * database reads an index once for each alternative and then sorts the rows.
 */
export function comesAfterInIndex(terms: readonly OrderTerm[], values: OrderValues): Fragment {
  const [first] = terms;
  if (!first) return NEVER;
  const isAtOrAfter = compare(first, first.isDescending ? '<=' : '>=', values[0]);
  return cypher`${isAtOrAfter} AND ${isAfter(terms, values)}`;
}

function isAfter([term, ...others]: readonly OrderTerm[], [given, ...rest]: OrderValues): Fragment {
  if (!term) return NEVER;
  const isBeyond = compare(term, term.isDescending ? '<' : '>', given);
  if (others.length === 0) return isBeyond;
  return cypher`CASE WHEN ${compare(term, '=', given)} THEN ${isAfter(others, rest)} ELSE ${isBeyond} END`;
}

function orderName(at: number): Fragment {
  return name(`order${at}`);
}

/** Compares an expression of a type with a value from a cursor. */
export function compare(
  { expression, type }: Pick<OrderTerm, 'expression' | 'type'>,
  sign: keyof typeof SIGNS,
  given: string | number | undefined,
): Fragment {
  const right = type === 'day' ? cypher`date(${value(given)})` : value(given);
  return cypher`${expression} ${SIGNS[sign]} ${right}`;
}

const SIGNS = {
  '=': cypher`=`,
  '<': cypher`<`,
  '<=': cypher`<=`,
  '>': cypher`>`,
  '>=': cypher`>=`,
};
