import { cypher, join, name, value, type Fragment } from './cypher.ts';

/** A sort term. It is never null, so that a cursor can contain it and rows can be compared with it. */
export interface OrderTerm {
  readonly expression: Fragment;
  readonly type: 'text' | 'day' | 'integer';
  readonly isDescending: boolean;
}

/** The values of a row's sort terms, as a cursor carries them; days are text. */
export type OrderValues = readonly (string | number)[];

/** Returns the terms in reverse order, for pages that are read backward. */
export function reverseOrder(terms: readonly OrderTerm[]): readonly OrderTerm[] {
  return terms.map((term) => ({ ...term, isDescending: !term.isDescending }));
}

/** Returns the terms under the names that they have once they are computed: `order0`, `order1` … */
export function nameTerms(terms: readonly OrderTerm[]): readonly OrderTerm[] {
  return terms.map((term, at) => ({ ...term, expression: orderName(at) }));
}

/** Returns the expressions that compute the terms once per row. */
export function orderAliases(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((term, at) => cypher`${term.expression} AS ${orderName(at)}`);
}

/** Returns the names of the terms, to pass them on with WITH. */
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

/** Returns the values of the terms as columns, for cursors. */
export function readOrder(terms: readonly OrderTerm[]): readonly Fragment[] {
  return terms.map((term, at) =>
    term.type === 'day' ? cypher`toString(${orderName(at)}) AS ${orderName(at)}` : orderName(at),
  );
}

/** True for rows that come after the given values in the sort order. */
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
