import { isSubquery, readColumn, readColumnOf, type Column, type RowVariables } from '../column.ts';
import { cypher, join, name, type Fragment } from '../cypher.ts';

/** The columns of rows. */
export interface ReturnedRows {
  /** The first column, with its alias. */
  readonly first: Fragment;
  /** The variables of a row that columns can use. */
  readonly variables: readonly string[];
  readonly columns: readonly Column[];
  /** The values of the order terms, which are returned as additional columns. */
  readonly values: readonly Fragment[];
}

/** Returns the RETURN clause of rows. If there are subqueries, a WITH clause first renames the variables of the row. */
export function returnRows({ first, variables, columns, values }: ReturnedRows): Fragment {
  if (!columns.some(isSubquery)) {
    const named = values.map((each, at) => cypher`${each} AS ${name(`order${at}`)}`);
    return cypher`RETURN ${join([first, ...columns.map(readColumn), ...named], ', ')}`;
  }
  const row = rowAt(0);
  const named = values.map((each, at) => cypher`${each} AS ${valueAt(at, 0)}`);
  const read = columns.map((column) => readColumnOf(column, row));
  return cypher`WITH ${join([first, ...renameVariables(variables, 0), ...named], ', ')}
RETURN ${join([cypher`key`, ...read, ...values.map((_, at) => valueAt(at, 0))], ', ')}`;
}

/** Returns the renamed variables of the rows at a depth. Subqueries that start at them are one level deeper. */
export function rowAt(depth: number): RowVariables {
  return { depth: depth + 1, expressionOf: (variable) => nameAt(variable, depth) };
}

/** Returns the projections that rename the variables of the rows at a depth. */
export function renameVariables(variables: readonly string[], depth: number): readonly Fragment[] {
  return variables.map((variable) => cypher`${name(variable)} AS ${nameAt(variable, depth)}`);
}

/** Returns the name of a variable at a depth. */
export function nameAt(variable: string, depth: number): Fragment {
  return name(`${variable}_${depth}`);
}

function valueAt(at: number, depth: number): Fragment {
  return nameAt(`order${at}`, depth);
}
