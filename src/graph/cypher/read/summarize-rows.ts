import { cypher, join, name, toStatement, type Fragment } from '../cypher.ts';
import type { Statement } from '../statement.ts';
import { countedRows, rowVariables, type Counted } from './counted-rows.ts';

/** Aggregates over rows: the values that are computed once per row, and the terms that combine them. */
export interface Aggregates {
  /** The expressions of the values, which the terms read in the variables `value0`, `value1` and so on. */
  readonly values: readonly Fragment[];
  readonly terms: readonly Fragment[];
}

/** Returns the variable of the value at a position. */
export function valueName(at: number): Fragment {
  return name(`value${at}`);
}

/** Computes aggregates over all rows. Columns: the start node (null if rows have none), the aggregates. */
export function summarizeRows(counted: Counted, aggregates: Aggregates): Statement {
  const names = aggregates.terms.map((_, at) => name(`aggregate${at}`));
  const rest = cypher`${bindValues(aggregates, rowVariables(counted))}
  RETURN ${join(aggregateColumns(aggregates), ', ')}`;
  return toStatement(countedRows(counted, rest, join(names, ', ')));
}

/** Returns the clause that computes the values of each row and keeps the bound variables. Empty without values. */
export function bindValues({ values }: Aggregates, bound: readonly Fragment[]): Fragment {
  if (values.length === 0) return cypher``;
  const bindings = values.map((each, at) => cypher`${each} AS ${valueName(at)}`);
  return cypher`
  WITH ${join([...bound, ...bindings], ', ')}`;
}

/** Returns the projections of the aggregates as `aggregate0`, `aggregate1` and so on. */
export function aggregateColumns({ terms }: Aggregates): readonly Fragment[] {
  return terms.map((term, at) => cypher`${term} AS ${name(`aggregate${at}`)}`);
}
