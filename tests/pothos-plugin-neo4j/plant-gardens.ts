import type { Graph } from '../../src/neo4j/graph.ts';
import { uproot } from './made-up-schema.ts';

/** Creates `count` gardeners and one club. Each gardener tends five gardens and knows the next three gardeners. */
export async function plantGardens(graph: Graph, count: number): Promise<void> {
  await uproot(graph);
  const keys = Array.from({ length: count }, (_, at) => `g${String(at).padStart(3, '0')}`);
  await graph.write([
    {
      text: `UNWIND $keys AS key
CREATE (g:Gardener {key: key, name: 'Gardener ' + key, zzSortName: 'gardener ' + key, mentor: $first, age: 40})
FOREACH (at IN range(1, 5) | CREATE (g)-[:TENDS {
  zzFactKey: 'TENDS|' + key + '|' + at, rank: CASE WHEN at = 5 THEN 'NORMAL' ELSE 'PREFERRED' END,
  startedOn: CASE WHEN at = 1 THEN null WHEN at = 2 THEN '..' ELSE '190' + at END,
  startEarliest: CASE WHEN at < 3 THEN date('0001-01-01') ELSE date('190' + at + '-01-01') END,
  startLatest: CASE WHEN at < 3 THEN date('9999-12-31') ELSE date('190' + at + '-12-31') END,
  tool: 'spade ' + at
}]->(:Garden {key: key + '-' + at, name: 'Garden ' + at, zzSortName: 'garden ' + at, area: 1.5 * at, tags: ['a', 'b']}))`,
      parameters: { keys, first: keys[0] },
    },
    {
      text: `UNWIND range(0, size($keys) - 1) AS at
UNWIND [1, 2, 3] AS step
WITH $keys[at] AS one, $keys[(at + step) % size($keys)] AS other
MATCH (a:Gardener {key: one}), (b:Gardener {key: other})
WHERE one <> other
MERGE (a)-[k:KNOWS {zzFactKey: 'KNOWS|' + one + '|' + other, rank: 'PREFERRED'}]->(b)`,
      parameters: { keys },
    },
    {
      text: `CREATE (c:Club {key: 'roses', name: 'Roses', zzSortName: 'roses', motto: 'Water.'})
WITH c MATCH (g:Garden) WHERE g.name IN ['Garden 3', 'Garden 4']
CREATE (g)-[:BELONGS_TO {zzFactKey: 'B|' + g.key, rank: 'PREFERRED', fee: 7}]->(c)`,
      parameters: {},
    },
  ]);
}
