import { cypher, join, name, value, type Fragment } from './cypher.ts';

/** One thing that rows are ordered by. It is never null, so that a cursor can hold it and rows compare with it. */
export interface OrderTerm {
  readonly expression: Fragment;
  readonly type: 'text' | 'day' | 'integer';
  readonly isDescending: boolean;
}

/** Values of a row's order terms, as a cursor carries them: days as text. */
export type OrderValues = readonly (string | number)[];

/** The terms in the opposite order, as a page that is read backwards wants them. */
export function reverseOrder(terms: readonly OrderTerm[]): readonly OrderTerm[] {
  return terms.map((term) => ({ ...term, isDescending: !term.isDescending }));
}

/** The terms under the names that they have once they are worked out: `order0`, `order1` … */
export function nameTerms(terms: readonly OrderTerm[]): readonly OrderTerm[] {
  return terms.map((term, at) => ({ ...term, expression: orderName(at) }));
}

/** The terms as they are worked out, once for each row. */
export function orderAliases(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((term, at) => cypher`${term.expression} AS ${orderName(at)}`);
}

/** The names of the terms, to pass them on. */
export function orderNames(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((_, at) => orderName(at));
}

/** What stands after ORDER BY. */
export function orderBy(terms: readonly OrderTerm[]): Fragment {
  return join(
    terms.map((term, at) => (term.isDescending ? cypher`${orderName(at)} DESC` : orderName(at))),
    ', ',
  );
}

/** The values of the terms as columns, for cursors. */
export function readOrder(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((term, at) =>
    term.type === 'day' ? cypher`toString(${orderName(at)}) AS ${orderName(at)}` : orderName(at),
  );
}

/** Holds for rows that come after the given values in the order of the terms. */
export function comesAfter(terms: readonly OrderTerm[], values: OrderValues): Fragment {
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((each, at) => compare(each, '=', values[at]));
    return cypher`(${join([...equal, compare(term, term.isDescending ? '<' : '>', values[index])], ' AND ')})`;
  });
  return cypher`(${join(alternatives, ' OR ')})`;
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
