import { BOOKKEEPING } from '../../../src/graph/model/bookkeeping.ts';
import {
  cypher,
  join,
  name,
  position,
  toStatement,
  value,
  type Fragment,
} from '../../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';

/** The properties to set on a node or relationship. Null removes a property. */
export interface Assignment {
  readonly values: Readonly<Record<string, unknown>>;
  /** Days as text. The statement converts them to dates. */
  readonly days: readonly (readonly [property: string, day: string | null])[];
}

/** A property and its column in the rows of a statement. */
export interface WrittenColumn {
  readonly name: string;
  /** Whether the values are days as text, which the statement converts to dates. */
  readonly isDay: boolean;
}

/** The rows of a statement that creates nodes or relationships. A null value does not set the property. */
export interface CreatedRows {
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly unknown[])[];
}

/** Creates nodes of a label. A row contains the values of the columns. */
export function createNodes(label: string, { columns, rows }: CreatedRows): Statement {
  return toStatement(cypher`UNWIND ${value(rows)} AS row
CREATE (n:${name(label)} {${assignCells(columns, 0)}})`);
}

/** Creates nodes of several labels with one statement. */
export function createMixedNodes(
  created: readonly (Assignment & { readonly label: string })[],
): Statement {
  const rows = created.map(({ label, values, days }) => [label, values, days]);
  return toStatement(cypher`UNWIND ${value(rows)} AS row
CREATE (n:$(row[0]))
SET n = row[1]
FOREACH (day IN row[2] | SET n[day[0]] = date(day[1]))`);
}

/** Returns the entries of a property map. The values of a row start at the position `first`. */
export function assignCells(columns: readonly WrittenColumn[], first: number): Fragment {
  // Neo4j sets properties from list positions in half the time of a map parameter.
  const entries = columns.map((column, at) => {
    const cell = cypher`row[${position(first + at)}]`;
    const read = column.isDay ? cypher`date(${cell})` : cell;
    return cypher`${name(column.name)}: ${read}`;
  });
  return join(entries, ', ');
}

/** Updates the properties of nodes of a label. */
export function changeNodes(
  label: string,
  rows: readonly (Assignment & { readonly key: string })[],
): Statement {
  return toStatement(cypher`UNWIND ${value(rows.map(listNode))} AS row
MATCH (n:${name(label)} {key: row[0]})
SET n += row[1]
FOREACH (day IN row[2] | SET n[day[0]] = date(day[1]))`);
}

/**
 * Deletes up to `limit` imported nodes of a label that have no relationships. Imported nodes have the property `mark`.
 */
export function deleteMarkedNodes(label: string, mark: string, limit: number): Statement {
  return toStatement(cypher`MATCH (n:${name(label)})
WHERE n.${name(mark)} IS NOT NULL AND NOT (n)--()
WITH n LIMIT toInteger(${value(limit)})
DELETE n`);
}

/** Counts the imported nodes of a label, which have the property `mark`. */
export function countMarkedNodes(label: string, mark: string): Statement {
  return toStatement(
    cypher`MATCH (n:${name(label)}) WHERE n.${name(mark)} IS NOT NULL RETURN count(n)`,
  );
}

/**
 * Removes all properties except the key from the imported nodes of a label. The nodes remain as ends of other
 * relationships.
 */
export function clearMarkedNodes(label: string, mark: string): Statement {
  return toStatement(
    cypher`MATCH (n:${name(label)}) WHERE n.${name(mark)} IS NOT NULL SET n = {key: n.key, ${name(BOOKKEEPING.origins)}: []}`,
  );
}

/** Deletes nodes of a label by key, except nodes with relationships. */
export function removeNodes(label: string, keys: readonly string[]): Statement {
  return toStatement(cypher`UNWIND ${value(keys)} AS key
MATCH (n:${name(label)} {key: key})
WHERE NOT (n)--()
DELETE n`);
}

function listNode({
  key,
  values,
  days,
}: Assignment & { readonly key: string }): readonly unknown[] {
  return [key, values, days];
}
