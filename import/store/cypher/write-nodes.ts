import { BOOKKEEPING } from '../../../src/graph/model/bookkeeping.ts';
import { cypher, name, toStatement, value } from '../../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';

/**
 * The properties to set on one node or relationship: texts and numbers, and days separately; null removes a property.
 */
export interface Assignment {
  readonly values: Readonly<Record<string, unknown>>;
  /** Days are text here, because parameters cannot contain dates. */
  readonly days: readonly (readonly [property: string, day: string | null])[];
}

/** Creates nodes of one label, each with its key. */
export function createNodes(
  label: string,
  rows: readonly (Assignment & { readonly key: string })[],
): Statement {
  return toStatement(cypher`UNWIND ${value(rows.map(listNode))} AS row
CREATE (n:${name(label)} {key: row[0]})
SET n += row[1]
FOREACH (day IN row[2] | SET n[day[0]] = date(day[1]))`);
}

/** Updates properties of nodes of one label. */
export function changeNodes(
  label: string,
  rows: readonly (Assignment & { readonly key: string })[],
): Statement {
  return toStatement(cypher`UNWIND ${value(rows.map(listNode))} AS row
MATCH (n:${name(label)} {key: row[0]})
SET n += row[1]
FOREACH (day IN row[2] | SET n[day[0]] = date(day[1]))`);
}

/** Removes up to `limit` nodes of one label that an import made, those with the property `mark`, and that nothing hangs on. */
export function deleteMarkedNodes(label: string, mark: string, limit: number): Statement {
  return toStatement(cypher`MATCH (n:${name(label)})
WHERE n.${name(mark)} IS NOT NULL AND NOT (n)--()
WITH n LIMIT toInteger(${value(limit)})
DELETE n`);
}

/** How many nodes of one label an import made. */
export function countMarkedNodes(label: string, mark: string): Statement {
  return toStatement(
    cypher`MATCH (n:${name(label)}) WHERE n.${name(mark)} IS NOT NULL RETURN count(n)`,
  );
}

/** Removes all properties except the key from imported nodes of one label that remain only as ends of relationships. */
export function clearMarkedNodes(label: string, mark: string): Statement {
  return toStatement(
    cypher`MATCH (n:${name(label)}) WHERE n.${name(mark)} IS NOT NULL SET n = {key: n.key, ${name(BOOKKEEPING.origins)}: []}`,
  );
}

/** Deletes nodes of one label by key, except those that have relationships. */
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
