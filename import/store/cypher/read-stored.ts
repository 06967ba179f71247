import { BOOKKEEPING } from '../../../src/graph/model/bookkeeping.ts';
import { readColumn, type Column } from '../../../src/graph/cypher/column.ts';
import { cypher, join, name, toStatement, value } from '../../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';
import type { RelationshipShape } from './write-relationships.ts';

/** Returns nodes of a label by key. Columns: the requested columns. */
export function readNodes(
  label: string,
  columns: readonly Omit<Column, 'of'>[],
  keys: readonly string[],
): Statement {
  const read = columns.map((column) => readColumn({ ...column, of: 'n' }));
  return toStatement(cypher`UNWIND ${value(keys)} AS key
MATCH (n:${name(label)} {key: key})
RETURN ${join(read, ', ')}`);
}

/**
 * Returns relationships of a type between pairs of nodes. Columns: the index of the pair, then the requested columns.
 */
export function readLinks(
  shape: Omit<RelationshipShape, 'identity'>,
  columns: readonly Omit<Column, 'of'>[],
  pairs: readonly (readonly [from: string, to: string])[],
): Statement {
  const read = columns.map((column) => readColumn({ ...column, of: 'l' }));
  const rows = pairs.map(([from, to], index) => [from, to, index]);
  return toStatement(cypher`UNWIND ${value(rows)} AS row
MATCH (a:${name(shape.from)} {key: row[0]})-[l:${name(shape.type)}]->(b:${name(shape.to)} {key: row[1]})
RETURN toInteger(row[2]), ${join(read, ', ')}`);
}

/** Returns the keys for which a node of the label exists. */
export function readKeys(label: string, keys: readonly string[]): Statement {
  return toStatement(cypher`UNWIND ${value(keys)} AS key
MATCH (n:${name(label)} {key: key})
RETURN n.key`);
}

/** Counts the relationships of nodes of a label. Columns: the key, the count. */
export function countLinksOf(label: string, keys: readonly string[]): Statement {
  return toStatement(cypher`UNWIND ${value(keys)} AS key
MATCH (n:${name(label)} {key: key})
RETURN n.key, COUNT { (n)--() }`);
}

/** A page of rows sorted by key. It starts after the key `after` and has at most `limit` rows. */
export interface KeyPage {
  readonly after: string;
  readonly limit: number;
}

/**
 * Returns nodes of the given labels, sorted by key, that are based on records of the given sources or on no record.
 * Columns: the key, the origins of all records, the label.
 */
export function readNodeOrigins(
  labels: readonly string[],
  sources: readonly string[],
  page: KeyPage,
): Statement {
  return toStatement(cypher`MATCH (n:${join(labels.map(name), '|')})
WHERE n.key > ${value(page.after)} AND n.${name(BOOKKEEPING.origins)} IS NOT NULL
  AND (size(n.${name(BOOKKEEPING.origins)}) = 0 OR any(origin IN n.${name(BOOKKEEPING.origins)} WHERE split(origin, '/')[0] IN ${value(sources)}))
RETURN n.key, n.${name(BOOKKEEPING.origins)}, [label IN labels(n) WHERE label IN ${value(labels)}][0]
ORDER BY n.key LIMIT toInteger(${value(page.limit)})`);
}

/**
 * Returns facts of the given types, sorted by key, that are based on claims of the given sources. Columns: the key of
 * the fact, the label and key of both ends, the origins, the type.
 */
export function readFactOrigins(
  types: readonly string[],
  sources: readonly string[],
  page: KeyPage,
): Statement {
  return toStatement(cypher`MATCH (a)-[l:${join(types.map(name), '|')}]->(b)
WHERE l.${name(BOOKKEEPING.factKey)} > ${value(page.after)}
  AND any(origin IN l.${name(BOOKKEEPING.origins)} WHERE split(origin, '/')[0] IN ${value(sources)})
RETURN l.${name(BOOKKEEPING.factKey)}, labels(a)[0], a.key, labels(b)[0], b.key, l.${name(BOOKKEEPING.origins)}, type(l)
ORDER BY l.${name(BOOKKEEPING.factKey)} LIMIT toInteger(${value(page.limit)})`);
}

/**
 * Returns relationships of a type that are not facts, from nodes of some labels and based on the given sources, sorted by
 * end key, origin and start. Columns: the end key, the origin, the start label, the start key.
 */
export function readCitedOrigins(
  {
    type,
    from,
    to,
  }: { readonly type: string; readonly from: readonly string[]; readonly to: string },
  sources: readonly string[],
  page: KeyPage & { readonly afterOrigin: string; readonly afterStart: readonly string[] },
): Statement {
  const origin = cypher`l.${name(BOOKKEEPING.origin)}`;
  // Users can add labels to nodes.
  const label = cypher`[label IN labels(a) WHERE label IN ${value(from)}][0]`;
  const start = cypher`[${label}, a.key]`;
  return toStatement(cypher`MATCH (b:${name(to)}) WHERE b.key >= ${value(page.after)}
MATCH (a:${join(from.map(name), '|')})-[l:${name(type)}]->(b)
WHERE split(${origin}, '/')[0] IN ${value(sources)}
  AND (b.key > ${value(page.after)} OR ${origin} > ${value(page.afterOrigin)}
    OR ${origin} = ${value(page.afterOrigin)} AND ${start} > ${value(page.afterStart)})
RETURN b.key, ${origin}, ${label}, a.key ORDER BY b.key, ${origin}, ${start} LIMIT toInteger(${value(page.limit)})`);
}
