import type { Graph } from '../../../src/neo4j/graph.ts';
import { decodeGlobalId, encodeGlobalId } from '../../../src/pothos-plugin-neo4j/index.ts';
import type { Asked } from './walk-pages.ts';

/** A row that a test has put into a connection. */
export interface CopiedRow {
  /** What stands in the row, as pages give it. */
  readonly row: string;
  readonly label: string;
  readonly key: string;
}

/**
 * Puts a row into a connection that differs from one of its rows only in the keys: the node, and the link that leads
 * to it, are there once more, with something behind their keys. The nodes are marked, to be removed again.
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

/** Takes a row out again. */
export async function removeRow(graph: Graph, { label, key }: CopiedRow): Promise<void> {
  const text = `MATCH (n:${label} {key: $key}) WHERE n.${MARK} DETACH DELETE n`;
  await graph.write([{ text, parameters: { key } }]);
}

/** Takes all rows out again that tests have put in. */
export async function removeRows(graph: Graph): Promise<void> {
  await graph.write([{ text: `MATCH (n) WHERE n.${MARK} DETACH DELETE n`, parameters: {} }]);
}

const MARK = 'isCopyOfTest';

/** A row is: the label and key of the node to be copied, the type and fact key of its link, null where there is none. */
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
  const set = `SET k = l {.*, zzFactKey: l.zzFactKey + $behind}`;
  return `WITH n, copy MATCH (n)-[l:${type} {zzFactKey: $link}]-(other)
WITH copy, l, other, startNode(l) = n AS leaves
FOREACH (_ IN CASE WHEN leaves THEN [1] ELSE [] END | CREATE (copy)-[k:${type}]->(other) ${set})
FOREACH (_ IN CASE WHEN leaves THEN [] ELSE [1] END | CREATE (copy)<-[k:${type}]-(other) ${set})`;
}
