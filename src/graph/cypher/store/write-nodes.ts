import { cypher, name, toStatement, value } from '../cypher.ts';
import type { Statement } from '../statement.ts';

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

/** Deletes up to `limit` nodes of one label that were created by an import and have no relationships. */
export function deleteNodes(label: string, limit: number): Statement {
  return toStatement(cypher`MATCH (n:${name(label)})
WHERE n.recordOrigins IS NOT NULL AND NOT (n)--()
WITH n LIMIT toInteger(${value(limit)})
DELETE n`);
}

/** Counts the nodes of one label that were created by an import. */
export function countNodes(label: string): Statement {
  return toStatement(
    cypher`MATCH (n:${name(label)}) WHERE n.recordOrigins IS NOT NULL RETURN count(n)`,
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
