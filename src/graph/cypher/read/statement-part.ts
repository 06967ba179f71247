import { cypher, join, name, toStatement, type Fragment } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/** A query that can share a statement with other queries. */
export interface StatementPart {
  /** The clauses that bind the variables of the rows. */
  readonly clauses: Fragment;
  /** The columns of the rows. A column must not contain a subquery. */
  readonly cells: readonly Fragment[];
}

/** Returns the statement for a single part. The result of the statement consists of the rows of the part. */
export function readPart({ clauses, cells }: StatementPart): Statement {
  const named = cells.map((cell, at) => cypher`${cell} AS ${name(`cell${at}`)}`);
  return toStatement(cypher`${clauses}
RETURN ${join(named, ', ')}`);
}

/**
 * Returns the statement for several parts. The result of the statement is one row, with a list of rows for each part.
 */
export function readParts(parts: readonly StatementPart[]): Statement {
  const names = parts.map((_, at) => name(`part${at}`));
  const calls = parts.map(
    ({ clauses, cells }, at) => cypher`CALL () {
${clauses}
RETURN collect([${join(cells, ', ')}]) AS ${name(`part${at}`)}
}`,
  );
  return toStatement(cypher`${join(calls, '\n')}
RETURN ${join(names, ', ')}`);
}
