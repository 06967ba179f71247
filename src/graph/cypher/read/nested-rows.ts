import { isSubquery, readColumnOf, type Column, type Subquery } from '../column.ts';
import { where } from '../condition.ts';
import { cypher, join, name, position, type Fragment } from '../cypher.ts';
import { orderAliases, orderBy, orderNames, orderValues } from '../order.ts';
import { walk } from '../pattern.ts';
import { limitRows, whereInside } from '../slice.ts';
import type { Follow } from './follow.ts';
import { nameAt, renameVariables, rowAt } from './return-rows.ts';

/**
 * Traverses relationships from a node in a subquery. Returns a list of the same rows as `follow`, with null as their
 * first column.
 */
export function nestRows(wanted: Omit<Follow, 'starts'>): Subquery {
  const { steps, columns, order } = wanted;
  const variables = steps.length > 1 ? ['l', 'm', 'n'] : ['l', 'n'];
  const bound = variables.map(name);
  return (start, depth) => {
    const inner = rowAt(depth);
    const subqueries = columns.filter(isSubquery).map((column) => readColumnOf(column, inner));
    const values = wanted.withOrder ? orderValues(order) : [];
    // Reads the properties only of the rows that remain. Before LIMIT, the database would read them for all rows.
    const rows = cypher`COLLECT {
  WITH ${start} AS a
  MATCH ${walk(steps)}${where(wanted.conditions)}
  WITH ${join([...bound, ...orderAliases(order)], ', ')}${whereInside(wanted)}
  WITH ${join([...bound, ...orderNames(order)], ', ')}
  ORDER BY ${orderBy(order)}
  ${limitRows(wanted)}
  ${returnLists(variables, values, { subqueries, depth })}
}`;
    const row = nameAt('row', depth);
    const positions = new Map<Column | string, number>(
      [...variables, ...values.map((_, at) => `order${at}`), ...columns.filter(isSubquery)].map(
        (each, at) => [each, at],
      ),
    );
    const read = (each: Column | string): Fragment =>
      cypher`${row}[${position(positions.get(each) ?? 0)}]`;
    const cells = columns.map((column) =>
      isSubquery(column)
        ? read(column)
        : readColumnOf(column, {
            depth,
            expressionOf: (variable) => (variable === 'a' ? start : read(variable)),
          }),
    );
    const all = [cypher`null`, ...cells, ...values.map((_, at) => read(`order${at}`))];
    return cypher`[${row} IN ${rows} | [${join(all, ', ')}]]`;
  };
}

/** Counts the results of a traversal from a node in a subquery. */
export function nestCount({ steps, conditions }: Pick<Follow, 'steps' | 'conditions'>): Subquery {
  return (start) => cypher`COUNT {
  WITH ${start} AS a
  MATCH ${walk(steps)}${where(conditions)}
  RETURN l
}`;
}

function returnLists(
  variables: readonly string[],
  values: readonly Fragment[],
  { subqueries, depth }: { readonly subqueries: readonly Fragment[]; readonly depth: number },
): Fragment {
  if (subqueries.length === 0) {
    return cypher`RETURN [${join([...variables.map(name), ...values], ', ')}]`;
  }
  const named = values.map((each, at) => cypher`${each} AS ${nameAt(`order${at}`, depth)}`);
  const kept = [
    ...variables.map((variable) => nameAt(variable, depth)),
    ...values.map((_, at) => nameAt(`order${at}`, depth)),
  ];
  return cypher`WITH ${join([...renameVariables(variables, depth), ...named], ', ')}
  RETURN [${join([...kept, ...subqueries], ', ')}]`;
}
