import { cypher, join, name, value, type Fragment } from './cypher.ts';

/** One thing that rows are ordered by. It is never null, so that a cursor can hold it and rows compare with it. */
export interface OrderTerm {
  readonly expression: Fragment;
  readonly type: 'text' | 'day' | 'integer';
  readonly isDescending: boolean;
}

/** Values of a row's order terms, as a cursor carries them: days as text. */
export type OrderValues = readonly (string | number)[];

/** By a text that every node has, then by the key, which makes the order total. */
export function byText(of: string, property: string): readonly OrderTerm[] {
  return [ascending(cypher`${name(of)}.${name(property)}`, 'text')];
}

/** By a date: earliest, then latest day; an open one (`..`) after all dates, unknown ones last. */
export function byDate(
  of: string,
  property: string,
  bounds: readonly [string, string],
): readonly OrderTerm[] {
  const date = cypher`${name(of)}.${name(property)}`;
  const [earliest, latest] = bounds;
  return [
    ascending(
      cypher`CASE WHEN ${date} IS NULL THEN 2 WHEN ${date} = '..' THEN 1 ELSE 0 END`,
      'integer',
    ),
    ascending(cypher`coalesce(${name(of)}.${name(earliest)}, date('9999-12-31'))`, 'day'),
    ascending(cypher`coalesce(${name(of)}.${name(latest)}, date('9999-12-31'))`, 'day'),
  ];
}

/** The terms in the opposite order, as a page that is read backwards wants them. */
export function reverseOrder(terms: readonly OrderTerm[]): readonly OrderTerm[] {
  return terms.map((term) => ({ ...term, isDescending: !term.isDescending }));
}

/** What stands after ORDER BY. */
export function orderBy(terms: readonly OrderTerm[]): Fragment {
  return join(
    terms.map((term) => (term.isDescending ? cypher`${term.expression} DESC` : term.expression)),
    ', ',
  );
}

/** The terms as columns, for cursors. */
export function readTerm(term: OrderTerm): Fragment {
  return term.type === 'day' ? cypher`toString(${term.expression})` : term.expression;
}

/** Holds for rows that come after the given values in the order of the terms. */
export function comesAfter(terms: readonly OrderTerm[], values: OrderValues): Fragment {
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((each, at) => compare(each, '=', values[at]));
    return cypher`(${join([...equal, compare(term, term.isDescending ? '<' : '>', values[index])], ' AND ')})`;
  });
  return cypher`(${join(alternatives, ' OR ')})`;
}

function ascending(expression: Fragment, type: OrderTerm['type']): OrderTerm {
  return { expression, type, isDescending: false };
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
