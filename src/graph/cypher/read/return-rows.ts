import { isSubquery, readColumn, readColumnOf, type Column, type RowVariables } from '../column.ts';
import { cypher, join, name, type Fragment } from '../cypher.ts';

/** The result columns of a statement. */
export interface ReturnedRows {
  /** The first column, with its alias. */
  readonly first: Fragment;
  /** The variables from which columns are read. */
  readonly variables: readonly string[];
  readonly columns: readonly Column[];
  /** The values of the order terms. They become the last columns. */
  readonly values: readonly Fragment[];
}

/** Returns the RETURN clause of a statement. If a column is a subquery, a WITH clause first renames the variables. */
export function returnRows({ first, variables, columns, values }: ReturnedRows): Fragment {
  if (!columns.some(isSubquery)) {
    const named = values.map((each, at) => cypher`${each} AS ${name(`order${at}`)}`);
    return cypher`RETURN ${join([first, ...columns.map(readColumn), ...named], ', ')}`;
  }
  const { projections, row, values: read } = renameRow(variables, values, 0);
  const cells = columns.map((column) => readColumnOf(column, row));
  return cypher`WITH ${join([first, ...projections], ', ')}
RETURN ${join([cypher`key`, ...cells, ...read], ', ')}`;
}

/** A row whose variables have the nesting level in their names. */
interface RenamedRow {
  /** The projections for the WITH clause that renames the variables. */
  readonly projections: readonly Fragment[];
  readonly row: RowVariables;
  /** The new names of the values of the order terms. */
  readonly values: readonly Fragment[];
}

/** Renames the variables of a row, so that subqueries can define variables with the old names. */
export function renameRow(
  variables: readonly string[],
  values: readonly Fragment[],
  depth: number,
): RenamedRow {
  const nameOf = (variable: string): Fragment => name(`${variable}_${depth}`);
  const named = values.map((_, at) => nameOf(`order${at}`));
  return {
    projections: [
      ...variables.map((variable) => cypher`${name(variable)} AS ${nameOf(variable)}`),
      ...values.map((value, at) => cypher`${value} AS ${nameOf(`order${at}`)}`),
    ],
    row: { expressionOf: nameOf, depth: depth + 1 },
    values: named,
  };
}
