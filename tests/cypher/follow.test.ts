import { cypher } from '../../src/cypher/cypher.ts';
import { countFollowed, findLinks, findNodes, follow, listNodes } from '../../src/cypher/follow.ts';
import { byDate, byText } from '../../src/cypher/order.ts';
import type { Statement } from '../../src/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openTestGraph } from '../open-test-graph.ts';

const KEY = { of: 'n', property: 'key', type: 'text' } as const;
const DAY = { of: 'l', property: 'knownFrom', type: 'day' } as const;
const STEP = { types: ['PARTY_TO'], direction: 'OUT', labels: ['Treaty'] } as const;

let graph: Graph;

beforeAll(() => {
  graph = openTestGraph();
});

afterAll(() => graph.close());

async function explain(statement: Statement): Promise<void> {
  await graph.read({ ...statement, text: `EXPLAIN ${statement.text}` });
}

it('writes a walk from many nodes with a page for each', async () => {
  const statement = follow({
    anchor: { label: 'Country', keys: ['JPN', 'USA'] },
    steps: [STEP],
    columns: [KEY, DAY],
    conditions: [cypher`l.rank = 'PREFERRED'`],
    order: [...byText('n', 'sortName'), ...byText('l', 'factKey')],
    after: ['a', 'b'],
    limit: 21,
  });
  expect(statement).toMatchInlineSnapshot();
  await explain(statement);
});

it('writes a walk of two steps by date', async () => {
  const statement = follow({
    anchor: { label: 'Country', keys: ['JPN'] },
    steps: [
      { types: ['ABOUT'], direction: 'IN', labels: ['Poll'] },
      { types: ['ASKED_IN'], direction: 'IN', labels: ['Country', 'Organization'] },
    ],
    columns: [KEY],
    conditions: [],
    order: byDate('l', 'startedOn', ['startEarliest', 'startLatest']),
    limit: 3,
  });
  expect(statement.text).toMatchInlineSnapshot();
  await explain(statement);
});

it('writes a list of nodes', async () => {
  const statement = listNodes({
    label: 'Treaty',
    columns: [KEY],
    conditions: [],
    order: byText('n', 'sortName'),
    limit: 5,
  });
  expect(statement).toMatchInlineSnapshot();
  await explain(statement);
});

it('writes counts, nodes by key, and links by key', async () => {
  const anchor = { label: 'Country', keys: ['JPN'] };
  const statements = [
    countFollowed({ anchor, steps: [STEP], conditions: [] }),
    findNodes(anchor, [KEY]),
    findLinks({ type: 'PARTY_TO', property: 'factKey', values: ['x'], columns: [KEY, DAY] }),
  ];
  expect(statements.map((each) => each.text)).toMatchInlineSnapshot();
  for (const statement of statements) await explain(statement);
});
