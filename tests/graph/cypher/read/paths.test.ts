import { cypher } from '../../../../src/graph/cypher/cypher.ts';
import {
  expandFrom,
  hasMoreThan,
  meet,
  weighNodes,
} from '../../../../src/graph/cypher/read/paths.ts';
import type { NodeRef } from '../../../../src/graph/cypher/node-ref.ts';
import { openTestGraph } from '../../../open-test-graph.ts';
import { openExplain } from './open-explain.ts';

const STEP = { types: ['PARTY_TO', 'BORDERS'], direction: 'BOTH', labels: [] } as const;
const PREFERRED = [cypher`l.rank = 'PREFERRED'`];
const [JAPAN, BRAZIL] = ['JPN', 'BRA'].map((key) => ({ kind: 'Country', key })) as [
  NodeRef,
  NodeRef,
];

const explain = openExplain(openTestGraph);

it('joins the relationships of two nodes before it tests the conditions', async () => {
  const statement = meet({
    from: JAPAN,
    to: BRAZIL,
    step: STEP,
    conditions: [...PREFERRED, cypher`NOT n:Poll`],
    last: PREFERRED,
    limit: 9,
  });
  expect(statement.text).toMatchInlineSnapshot(`
"MATCH (x)-[k:PARTY_TO|BORDERS]-(m), (m)-[j:PARTY_TO|BORDERS]-(y)
USING JOIN ON m
WHERE x:Country AND x.key = $p0 AND y:Country AND y.key = $p1
WITH x AS a, k AS l, m AS n, j, y WHERE l.rank = 'PREFERRED' AND NOT n:Poll
WITH n AS a, j AS l, y AS n WHERE l.rank = 'PREFERRED'
WITH DISTINCT a
LIMIT $p2
RETURN labels(a)[0] + ':' + a.key AS name, COUNT { (a)--() } AS degree
  UNION ALL
MATCH (a)-[l:PARTY_TO|BORDERS]-(n) WHERE a:Country AND a.key = $p0 AND n:Country AND n.key = $p1 AND l.rank = 'PREFERRED'
RETURN labels(n)[0] + ':' + n.key AS name, 0 AS degree
LIMIT 1"
`);
  await explain(statement);
});

it('expands only nodes that are not hubs', async () => {
  const crowd = { step: { ...STEP, direction: 'IN' }, conditions: PREFERRED } as const;
  const statement = expandFrom({
    starts: [JAPAN, BRAZIL],
    step: STEP,
    conditions: PREFERRED,
    passable: [cypher`NOT ${hasMoreThan({ ...crowd, label: 'Treaty', moreThan: 50 })}`],
    limit: 9,
  });
  expect(statement.text).toMatchInlineSnapshot(`
"UNWIND $p0 AS start
MATCH (a:Country) WHERE a.key = start
WITH a, $p1 + start AS key WHERE NOT CASE WHEN NOT a:Treaty THEN false WHEN COUNT { (a)-[:PARTY_TO|BORDERS]-() } <= $p2 THEN false ELSE COUNT { MATCH (a)<-[l:PARTY_TO|BORDERS]-(n) WHERE l.rank = 'PREFERRED' RETURN l LIMIT $p3 } > $p2 END
MATCH (a)-[l:PARTY_TO|BORDERS]-(n) WHERE l.rank = 'PREFERRED'
WITH DISTINCT key, n
LIMIT $p4
RETURN key, collect(labels(n)[0] + ':' + n.key), collect(COUNT { (n)--() })"
`);
  await explain(statement);
});

it('stops counting at the upper bound', async () => {
  const wanted = { starts: [JAPAN], step: STEP, conditions: PREFERRED, passable: [] };
  const statement = weighNodes({ ...wanted, most: 20 });
  expect(statement.text).toMatchInlineSnapshot(`
"UNWIND $p0 AS start
MATCH (a:Country) WHERE a.key = start
WITH a, $p1 + start AS key
WITH key, a, COUNT { MATCH (a)-[l:PARTY_TO|BORDERS]-(n) WHERE l.rank = 'PREFERRED' RETURN l LIMIT $p2 } AS weight
WITH key, a, weight WHERE weight <= $p3
RETURN key, weight"
`);
  await explain(statement);
  expect(weighNodes({ ...wanted, most: null }).text).not.toContain('LIMIT');
});
