import { readColumn, type Column } from './column.ts';
import { cypher, join, name, toStatement, value } from './cypher.ts';
import type { Statement } from './statement.ts';
import type { LinkShape } from './write-links.ts';

/** Nodes of one label by key: the columns in the order given. */
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

/** Links of one type between pairs of nodes: the number of the pair, then the columns in the order given. */
export function readLinks(
  shape: Omit<LinkShape, 'identity'>,
  columns: readonly Omit<Column, 'of'>[],
  pairs: readonly (readonly [from: string, to: string])[],
): Statement {
  const read = columns.map((column) => readColumn({ ...column, of: 'l' }));
  const rows = pairs.map(([from, to], index) => [from, to, index]);
  return toStatement(cypher`UNWIND ${value(rows)} AS row
MATCH (a:${name(shape.from)} {key: row[0]})-[l:${name(shape.type)}]->(b:${name(shape.to)} {key: row[1]})
RETURN toInteger(row[2]), ${join(read, ', ')}`);
}

/** What property `list` holds on every node of a label that has it. */
export function readNodeOrigins(label: string, list: string): Statement {
  const origins = cypher`n.${name(list)}`;
  return toStatement(
    cypher`MATCH (n:${name(label)}) WHERE ${origins} IS NOT NULL RETURN ${origins}`,
  );
}

/** What property `list` holds on every link of a type that has it. */
export function readLinkOrigins(type: string, list: string): Statement {
  const origins = cypher`l.${name(list)}`;
  return toStatement(
    cypher`MATCH ()-[l:${name(type)}]->() WHERE ${origins} IS NOT NULL RETURN ${origins}`,
  );
}
