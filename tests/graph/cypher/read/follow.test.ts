import { OPEN_SCOPE } from '../../../../src/claims/plugin/scope.ts';
import { cypher } from '../../../../src/graph/cypher/cypher.ts';
import {
  checkFollowed,
  checkNodes,
  countFollowed,
  findRelationships,
  findNodes,
  follow,
  listNodes,
} from '../../../../src/graph/cypher/read/follow.ts';
import { BY_START } from '../../../../src/claims/plugin/sorts.ts';
import { byText } from '../../../../src/graph/cypher/sort-terms.ts';
import { openTestGraph } from '../../../open-test-graph.ts';
import { openExplain } from './open-explain.ts';

const KEY = { of: 'n', property: 'key', type: 'text' } as const;
const DAY = { of: 'l', property: 'knownFrom', type: 'day' } as const;
const STEP = { types: ['PARTY_TO'], direction: 'OUT', labels: ['Treaty'] } as const;

const country = (key: string) => ({ kind: 'Country', key });

const explain = openExplain(openTestGraph);

it('builds a traversal from many nodes with a page for each', async () => {
  const statement = follow({
    starts: [country('JPN'), country('USA')],
    steps: [STEP],
    columns: [KEY, DAY],
    conditions: [cypher`l.rank = 'PREFERRED'`],
    order: [...byText('n', 'zzSortName')(false), ...byText('l', 'zzFactKey')(false)],
    after: ['a', 'b'],
    limit: 21,
    withOrder: true,
  });
  expect(statement).toMatchInlineSnapshot(`
{
  "parameters": {
    "p0": [
      "JPN",
      "USA",
    ],
    "p1": "Country:",
    "p2": "a",
    "p3": "b",
    "p4": 21n,
  },
  "text": "UNWIND $p0 AS start
MATCH (a:Country) WHERE a.key = start
WITH a, $p1 + start AS key
CALL (a) {
  MATCH (a)-[l:PARTY_TO]->(n:Treaty) WHERE l.rank = 'PREFERRED'
  WITH l, n, n.zzSortName AS order0, l.zzFactKey AS order1 WHERE ((order0 > $p2) OR (order0 = $p2 AND order1 > $p3))
  RETURN l, n, order0, order1
  ORDER BY order0, order1
  LIMIT $p4
}
RETURN key, n.key, toString(l.knownFrom), order0 AS order0, order1 AS order1",
}
`);
  await explain(statement);
});

it('builds a traversal of two steps sorted by date', async () => {
  const statement = follow({
    starts: [country('JPN'), { kind: 'Place', key: 'lisbon' }],
    steps: [
      { types: ['ABOUT'], direction: 'IN', labels: ['Poll'] },
      { types: ['ASKED_IN'], direction: 'IN', labels: ['Country', 'Organization'] },
    ],
    columns: [KEY],
    conditions: [],
    order: BY_START.terms(true, OPEN_SCOPE),
    limit: 3,
    withOrder: true,
  });
  expect(statement.text).toMatchInlineSnapshot(`
"UNWIND $p0 AS start
CALL (start) {
  MATCH (a:Country) WHERE a.key = start[1] AND start[0] = $p1 RETURN a
  UNION ALL
  MATCH (a:Place) WHERE a.key = start[1] AND start[0] = $p2 RETURN a
}
WITH a, start[0] + ':' + start[1] AS key
CALL (a) {
  MATCH (a)<-[k:ABOUT]-(m:Poll)<-[l:ASKED_IN]-(n:Country|Organization)
  WITH m, l, n, CASE WHEN l.startedOn IS NULL THEN 2 WHEN l.startedOn = '..' THEN 0 ELSE 1 END AS order0, coalesce(l.startEarliest, date('9999-12-31')) AS order1, coalesce(l.startLatest, date('9999-12-31')) AS order2
  RETURN m, l, n, order0, order1, order2
  ORDER BY order0, order1 DESC, order2 DESC
  LIMIT $p3
}
RETURN key, n.key, order0 AS order0, toString(order1) AS order1, toString(order2) AS order2"
`);
  await explain(statement);
});

it('builds a list of nodes', async () => {
  const statement = listNodes({
    label: 'Treaty',
    columns: [KEY],
    conditions: [],
    order: byText('n', 'zzSortName')(true),
    limit: 5,
    withOrder: false,
  });
  expect(statement).toMatchInlineSnapshot(`
{
  "parameters": {
    "p0": 5n,
  },
  "text": "MATCH (n:Treaty)
WITH n, n.zzSortName AS order0
WITH n, order0
ORDER BY order0 DESC
LIMIT $p0
RETURN n.key AS key, n.key",
}
`);
  await explain(statement);
});

it('builds counts, nodes by key, and relationships by key', async () => {
  const starts = [country('JPN')];
  const statements = [
    countFollowed({ starts, steps: [STEP], conditions: [] }),
    findNodes(starts, [KEY]),
    findRelationships(
      [
        { kind: 'PARTY_TO', key: 'x' },
        { kind: 'OVER', key: 'y' },
      ],
      'zzFactKey',
      [KEY, DAY],
    ),
  ];
  expect(statements.map((each) => each.text)).toMatchInlineSnapshot(`
[
  "UNWIND $p0 AS start
MATCH (a:Country) WHERE a.key = start
WITH a, $p1 + start AS key
RETURN key, COUNT {
  MATCH (a)-[l:PARTY_TO]->(n:Treaty)
}",
  "UNWIND $p0 AS start
MATCH (n:Country) WHERE n.key = start
WITH n, $p1 + start AS key
RETURN key, n.key",
  "UNWIND $p0 AS start
CALL (start) {
  MATCH (a)-[l:OVER]->(n) WHERE l.zzFactKey STARTS WITH start[1] AND start[0] = $p1 RETURN a, l, n
  UNION ALL
  MATCH (a)-[l:PARTY_TO]->(n) WHERE l.zzFactKey STARTS WITH start[1] AND start[0] = $p2 RETURN a, l, n
}
WITH a, l, n, start[0] + ':' + start[1] AS key
RETURN key, n.key, toString(l.knownFrom)",
]
`);
  for (const statement of statements) await explain(statement);
});

it('checks for rows before a position without counting them', async () => {
  const wanted = {
    conditions: [cypher`n.name <> 'x'`],
    order: [...byText('n', 'zzSortName')(false), ...byText('n', 'key')(false)],
    upTo: ['a', 'b'],
  };
  const followed = checkFollowed({ ...wanted, starts: [country('JPN')], steps: [STEP] });
  const listed = checkNodes({ ...wanted, label: 'Treaty' });
  expect(followed.text).toMatchInlineSnapshot(`
"UNWIND $p0 AS start
MATCH (a:Country) WHERE a.key = start
WITH a, $p1 + start AS key
RETURN key, EXISTS {
  MATCH (a)-[l:PARTY_TO]->(n:Treaty) WHERE n.name <> 'x'
  WITH n.zzSortName AS order0, n.key AS order1 WHERE NOT ((order0 > $p2) OR (order0 = $p2 AND order1 > $p3))
  RETURN 1
}"
`);
  expect(listed.text).toMatchInlineSnapshot(`
"MATCH (n:Treaty) WHERE n.name <> 'x'
WITH n.zzSortName AS order0, n.key AS order1 WHERE NOT ((order0 > $p0) OR (order0 = $p0 AND order1 > $p1))
RETURN 1
LIMIT 1"
`);
  await explain(followed);
  await explain(listed);
});
