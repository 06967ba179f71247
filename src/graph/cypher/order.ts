import { cypher, join, name, value, type Fragment } from './cypher.ts';

/** A sort term. Its expression is never null, because cursors contain its value and rows are compared with it. */
export interface OrderTerm {
  readonly expression: Fragment;
  readonly type: 'text' | 'day' | 'integer' | 'float';
  readonly isDescending: boolean;
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

/** Returns the terms for ORDER BY. */
export function orderBy(terms: readonly OrderTerm[]): Fragment {
  return join(
    terms.map((term, at) => (term.isDescending ? cypher`${orderName(at)} DESC` : orderName(at))),
    ', ',
  );
}

/** Returns the values of the terms as columns for RETURN, for cursors. */
export function readOrder(terms: readonly OrderTerm[]): readonly Fragment[] {
  return orderValues(terms).map((term, at) => cypher`${term} AS ${orderName(at)}`);
}

/** Returns the values of the computed terms, with days as text. */
export function orderValues(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((term, at) =>
    term.type === 'day' ? cypher`toString(${orderName(at)})` : orderName(at),
  );
}

/** Returns the values of terms that are not computed yet as columns for RETURN, for cursors. */
export function readTerms(terms: readonly OrderTerm[]): readonly Fragment[] {
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
 * Returns the same condition as `comesAfter`, without alternatives. Given alternatives, the database reads an index once
 * for each and loses its order.
 */
export function comesAfterInIndex(terms: readonly OrderTerm[], values: OrderValues): Fragment {
  const [term, ...others] = terms;
  if (!term) return cypher`false`;
  const [given, ...rest] = values;
  const isAfter = compare(term, term.isDescending ? '<' : '>', given);
  if (others.length === 0) return isAfter;
  return cypher`CASE WHEN ${compare(term, '=', given)} THEN ${comesAfterInIndex(others, rest)} ELSE ${isAfter} END`;
}

function orderName(at: number): Fragment {
  return name(`order${at}`);
}

function compare(
  term: OrderTerm,
  sign: '=' | '<' | '>',
  given: string | number | undefined,
): Fragment {
  const right = term.type === 'day' ? cypher`date(${value(given)})` : value(given);
  if (sign === '=') return cypher`${term.expression} = ${right}`;
  return sign === '<'
    ? cypher`${term.expression} < ${right}`
    : cypher`${term.expression} > ${right}`;
}
