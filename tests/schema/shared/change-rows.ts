import type { Graph } from '../../../src/neo4j/graph.ts';
import { decodeGlobalId, encodeGlobalId } from '../../../src/pothos-plugin-neo4j/index.ts';
import type { Asked } from './walk-pages.ts';

/** A row that a test added to a connection. */
export interface CopiedRow {
  /** The id of the row, as in pages. */
  readonly row: string;
  readonly label: string;
  readonly key: string;
}

/**
 * Adds a copy of a row to a connection. The node and its link are copied with a suffix to their keys. A mark on the copied nodes allows their removal.
 */
export async function copyRow(
  graph: Graph,
  asked: Asked,
  row: string,
  behind: string,
): Promise<CopiedRow> {
  const [parent, id] = [decodeGlobalId(asked.parent), decodeGlobalId(row)];
  if (!id) throw new Error(`${row} is no id`);
  const parameters = { key: id.key, parent: parent?.key ?? '' };
  const [found] = await graph.read({ text: findRow(asked, id.typename, id.key), parameters });
  if (!found) throw new Error(`${id.typename} ${id.key} is not there`);
  const [label, key, type, link] = found as readonly [string, string, string | null, string | null];
  const text = `MATCH (n:${label} {key: $node})
CREATE (copy:${label}) SET copy = n {.*, key: n.key + $behind, ${MARK}: true}
${type === null ? '' : copyLink(type)}`;
  await graph.write([{ text, parameters: { behind, node: key, link } }]);
  return { row: encodeGlobalId(id.typename, id.key + behind), label, key: key + behind };
}

/** Removes a row. */
export async function removeRow(graph: Graph, { label, key }: CopiedRow): Promise<void> {
  const text = `MATCH (n:${label} {key: $key}) WHERE n.${MARK} DETACH DELETE n`;
  await graph.write([{ text, parameters: { key } }]);
}

/** Removes all rows that tests have added. */
export async function removeRows(graph: Graph): Promise<void> {
  await graph.write([{ text: `MATCH (n) WHERE n.${MARK} DETACH DELETE n`, parameters: {} }]);
}

const MARK = 'isCopyOfTest';

/**
 * Returns the label and key of the node to copy, and the type and fact key of its link, or null if there is no link.
 */
function findRow({ field }: Asked, typename: string, key: string): string {
  const columns = 'labels(n)[0], n.key, type(l), l.zzFactKey';
  if (typename === 'Fact') {
    const type = key.slice(0, key.indexOf('|'));
    return `MATCH (s)-[l:${type} {zzFactKey: $key}]->(r) WITH l, CASE WHEN s:${field.on} AND s.key = $parent THEN r ELSE s END AS n RETURN ${columns}`;
  }
  if (field.way.includes('$id'))
    return `MATCH (:${field.on} {key: $parent})-[l]-(n:${typename} {key: $key}) RETURN ${columns} LIMIT 1`;
  return `MATCH (n:${typename} {key: $key}) RETURN labels(n)[0], n.key, null AS type, null AS link`;
}

function copyLink(type: string): string {
  const set = `SET k = l {.*, zzFactKey: l.zzFactKey + $behind, zzStartOrder: l.zzStartOrder + $behind, zzEndOrder: l.zzEndOrder + $behind}`;
  return `WITH n, copy MATCH (n)-[l:${type} {zzFactKey: $link}]-(other)
WITH copy, l, other, startNode(l) = n AS leaves
FOREACH (_ IN CASE WHEN leaves THEN [1] ELSE [] END | CREATE (copy)-[k:${type}]->(other) ${set})
FOREACH (_ IN CASE WHEN leaves THEN [] ELSE [1] END | CREATE (copy)<-[k:${type}]-(other) ${set})`;
}
