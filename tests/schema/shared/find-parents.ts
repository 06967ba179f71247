import { encodeGlobalId } from '../../../src/pothos-plugin-neo4j/index.ts';
import type { ConnectionField } from './connection-fields.ts';
import type { Api } from '../open-api.ts';

/** Finds the ids of the nodes for which a field has the most rows, and of one with the fewest. */
export async function findParents(
  api: Api,
  { on, name, way }: ConnectionField,
): Promise<readonly [string, ...string[]]> {
  if (!way.includes('$id')) return [''];
  const rows = await api.graph.read({
    text: `MATCH (n:${on}) RETURN n.key ORDER BY COUNT { (n)--() } DESC, n.key LIMIT 100`,
    parameters: {},
  });
  const { nodes } = await api.ask<{ nodes: { id: string; page: { totalCount: number } }[] }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${on} { id page: ${name} { totalCount } } } }`,
    { ids: rows.map(([key]) => encodeGlobalId(on, String(key))) },
  );
  const ids = nodes
    .toSorted((one, other) => other.page.totalCount - one.page.totalCount)
    .map(({ id }) => id);
  const [first = '', ...others] = ids;
  return [first, ...others.slice(0, 3), ...others.slice(-1)];
}
