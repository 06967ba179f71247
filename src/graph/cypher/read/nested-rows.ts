import { isSubquery, readColumnOf, type Subquery } from '../column.ts';
import { where } from '../condition.ts';
import { cypher, join, name, position, type Fragment } from '../cypher.ts';
import { orderAliases, orderBy, orderNames, orderValues } from '../order.ts';
import { walk } from '../pattern.ts';
import { limitRows, whereInside } from '../slice.ts';
import type { Follow } from './follow.ts';
import { renameRow } from './return-rows.ts';

/**
 * Returns a subquery that traverses relationships from one node. Its result is a list with the same rows as those of
 * `follow`, except that their first column is null.
 */
export function nestRows(wanted: Omit<Follow, 'starts'>): Subquery {
  const { columns } = wanted;
  const variables = wanted.steps.length > 1 ? ['l', 'm', 'n'] : ['l', 'n'];
  const values = wanted.withOrder ? orderValues(wanted.order) : [];
  return (start, depth) => {
    const row = name(`row_${depth}`);
    const cellAt = (at: number): Fragment => cypher`${row}[${position(at)}]`;
    const expressionOf = (variable: string): Fragment =>
      variable === 'a' ? start : cellAt(variables.indexOf(variable));
    const subqueries = columns.filter(isSubquery);
    const firstSubquery = variables.length + values.length;
    const cells = columns.map((column) =>
      isSubquery(column)
        ? cellAt(firstSubquery + subqueries.indexOf(column))
        : readColumnOf(column, { expressionOf, depth }),
    );
    const order = values.map((_, at) => cellAt(variables.length + at));
    // The properties are read here because the database would read them before LIMIT, from all rows, in the subquery.
    return cypher`[${row} IN ${collectRows(wanted, { start, depth, variables, values })} | [${join([cypher`null`, ...cells, ...order], ', ')}]]`;
  };
}

/** Returns a subquery that counts the results of a traversal from one node. */
export function nestCount({ steps, conditions }: Pick<Follow, 'steps' | 'conditions'>): Subquery {
  return (start) => cypher`COUNT {
  WITH ${start} AS a
  MATCH ${walk(steps)}${where(conditions)}
  RETURN l
}`;
}

interface Collecting {
  readonly start: Fragment;
  readonly depth: number;
  readonly variables: readonly string[];
  /** The values of the order terms, for cursors. */
  readonly values: readonly Fragment[];
}

/** Collects a list for each row: the variables, the values of the order terms, and the results of the subqueries. */
function collectRows(
  { steps, conditions, columns, ...slice }: Omit<Follow, 'starts'>,
  { start, depth, variables, values }: Collecting,
): Fragment {
  const bound = variables.map(name);
  const { projections, row, values: named } = renameRow(variables, values, depth);
  const subqueries = columns.filter(isSubquery).map((column) => readColumnOf(column, row));
  const isRenamed = subqueries.length > 0;
  const collected = isRenamed
    ? [...variables.map(row.expressionOf), ...named, ...subqueries]
    : [...bound, ...values];
  return cypher`COLLECT {
  WITH ${start} AS a
  MATCH ${walk(steps)}${where(conditions)}
  WITH ${join([...bound, ...orderAliases(slice.order)], ', ')}${whereInside(slice)}
  WITH ${join([...bound, ...orderNames(slice.order)], ', ')}
  ORDER BY ${orderBy(slice.order)}
  ${limitRows(slice)}
  ${isRenamed ? cypher`WITH ${join(projections, ', ')}\n  ` : cypher``}RETURN [${join(collected, ', ')}]
}`;
}
