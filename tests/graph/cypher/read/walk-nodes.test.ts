import neo4j, { type Driver } from 'neo4j-driver';
import { cypher, value } from '../../../../src/graph/cypher/cypher.ts';
import { reverseParts, type IndexedPart } from '../../../../src/graph/cypher/indexed-order.ts';
import { reverseOrder, type OrderTerm } from '../../../../src/graph/cypher/order.ts';
import { listNodes } from '../../../../src/graph/cypher/read/follow.ts';
import { walkNodes, type RelatedNodes } from '../../../../src/graph/cypher/read/walk-nodes.ts';
import type { Statement } from '../../../../src/graph/cypher/statement.ts';
import { byNodeDate } from '../../../../src/dates/plugin/property-types.ts';
import type { Graph } from '../../../../src/neo4j/graph.ts';
import { BY_NAME, breakTies } from '../../../../src/pothos-plugin-neo4j/index.ts';
import { clearGraph, findTestDatabase, openTestGraph } from '../../../open-test-graph.ts';

interface Operator {
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

const LABEL = 'Letter';
const KEY = { of: 'n', property: 'key', type: 'text' } as const;
const PAGE = 7;
const STEP = { types: ['SENT_BY'], direction: 'OUT', labels: ['Writer'] } as const;
const WALKED = { from: 'n', link: 'l1', to: 'n1' };

let graph: Graph;
let driver: Driver;

beforeAll(async () => {
  graph = openTestGraph();
  const { uri, username, password } = findTestDatabase();
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  await clearGraph(graph);
  for (const text of [
    'CREATE CONSTRAINT letter_key IF NOT EXISTS FOR (n:Letter) REQUIRE n.key IS UNIQUE',
    'CREATE CONSTRAINT writer_key IF NOT EXISTS FOR (n:Writer) REQUIRE n.key IS UNIQUE',
    'CREATE INDEX letter_name IF NOT EXISTS FOR (n:Letter) ON (n.zzSortName)',
    'CREATE INDEX letter_sent IF NOT EXISTS FOR (n:Letter) ON (n.sentEarliest, n.sentLatest, n.key)',
    'CALL db.awaitIndexes(300)',
  ]) {
    await graph.define({ text, parameters: {} });
  }
  await writeLetters(0, 300);
}, 120_000);

afterAll(async () => {
  await clearGraph(graph);
  for (const text of [
    'DROP CONSTRAINT letter_key',
    'DROP CONSTRAINT writer_key',
    'DROP INDEX letter_name',
    'DROP INDEX letter_sent',
  ]) {
    await graph.define({ text, parameters: {} });
  }
  await driver.close();
  await graph.close();
});

/** Writes letters. One in ten has no date, one in ten has an open date, and up to four have the same date. */
async function writeLetters(from: number, to: number): Promise<void> {
  const text = `MERGE (often:Writer {key: 'often'}) MERGE (rarely:Writer {key: 'rarely'})
WITH often, rarely UNWIND range(toInteger($from), toInteger($to) - 1) AS at
WITH often, rarely, at, date('1800-01-01') + duration({days: at / 4}) AS day
CREATE (n:Letter {key: 'letter-' + at, zzSortName: 'name ' + (at % 50)})
FOREACH (_ IN CASE WHEN at % 10 = 0 THEN [] ELSE [1] END |
  SET n.sent = CASE at % 10 WHEN 1 THEN '..' ELSE toString(day) END,
      n.sentEarliest = CASE at % 10 WHEN 1 THEN date('9999-12-31') ELSE day END,
      n.sentLatest = CASE WHEN at % 10 = 1 THEN date('9999-12-31') WHEN at % 3 = 0 THEN day + duration({days: 9}) ELSE day END)
FOREACH (_ IN CASE WHEN at % 2 = 0 THEN [1] ELSE [] END | CREATE (n)-[:SENT_BY]->(often))
FOREACH (_ IN CASE WHEN at IN [10, 21, 150, 151, 299] THEN [1] ELSE [] END | CREATE (n)-[:SENT_BY]->(rarely) CREATE (n)-[:SENT_BY]->(rarely))`;
  await graph.write([{ text, parameters: { from, to } }], { timeoutMs: 60_000 });
}

interface Order {
  readonly terms: readonly OrderTerm[];
  readonly parts: readonly IndexedPart[];
}

function orderBy(key: typeof BY_NAME, isDescending: boolean): Order {
  const scope = undefined as never;
  return {
    terms: [...key.terms(isDescending, scope), breakTies('nodes')],
    parts: key.parts?.(isDescending) ?? [],
  };
}

function reverse({ terms, parts }: Order): Order {
  return { terms: reverseOrder(terms), parts: reverseParts(parts) };
}

const BY_DATE = byNodeDate('sent', 'By date.');
const ORDERS: Readonly<Record<string, Order>> = {
  'by date, ascending': orderBy(BY_DATE, false),
  'by date, descending': orderBy(BY_DATE, true),
  'by date, from the end': reverse(orderBy(BY_DATE, false)),
  'by date, descending, from the end': reverse(orderBy(BY_DATE, true)),
  'by name': orderBy(BY_NAME, false),
  'by name, descending, from the end': reverse(orderBy(BY_NAME, true)),
};

function sentBy(key: string): RelatedNodes {
  const conditions = [cypher`n1.key = ${value(key)}`];
  return { related: { keys: [key], step: STEP, walked: WALKED, conditions }, conditions: [] };
}

const exists = (key: string) =>
  cypher`EXISTS { MATCH (n)-[l1:SENT_BY]->(n1:Writer) WHERE n1.key = ${value(key)} }`;

const FILTERS = {
  'all nodes': { conditions: [], start: null },
  'nodes with many related nodes': { conditions: [exists('often')], start: sentBy('often') },
  'nodes with few related nodes': { conditions: [exists('rarely')], start: sentBy('rarely') },
  'nodes with an unknown date': { conditions: [cypher`n.sent IS NULL`], start: null },
};

const cases = Object.keys(ORDERS).flatMap((order) =>
  Object.keys(FILTERS).map((filter) => [filter, order] as const),
);

it.each(cases)('reads pages of %s in the same order as a full sort %s', async (filter, named) => {
  const { terms, parts } = ORDERS[named] ?? orderBy(BY_NAME, false);
  const { conditions, start } = FILTERS[filter as keyof typeof FILTERS];
  const page = { order: terms, columns: [KEY], withOrder: true };
  const all = await graph.read(listNodes({ ...page, label: LABEL, conditions, limit: 1_000 }));
  const listed = { ...page, label: LABEL, conditions, start, parts };
  const read: string[] = [];
  let after: readonly (string | number)[] | undefined;
  for (;;) {
    const rows = await graph.read(walkNodes({ ...listed, after, limit: 60 }));
    read.push(...rows.map(([key]) => String(key)));
    after = rows.at(-1)?.slice(-terms.length) as typeof after;
    if (rows.length < 60) break;
  }
  expect(read).toEqual(all.map(([key]) => key));
  const [from, to] = [all[2], all.at(-3)].map((row) => row?.slice(-terms.length)) as never[];
  const between = await graph.read(
    walkNodes({ ...listed, after: from, until: to, skip: 1, limit: 1_000 }),
  );
  expect(between.map(([key]) => key)).toEqual(all.slice(4, -3).map(([key]) => key));
});

it('returns no rows for a cursor after the last row', async () => {
  const { terms, parts } = orderBy(BY_DATE, false);
  const after = [9, '2000-01-01', '2000-01-01', 'a'];
  const page = { label: LABEL, order: terms, columns: [], conditions: [], withOrder: true };
  const statement = walkNodes({ ...page, parts, start: null, after, limit: 5 });
  expect(await graph.read(statement)).toEqual([]);
});

it('needs at most 20 more database hits in a graph of ten times the size', async () => {
  const { terms, parts } = orderBy(BY_DATE, true);
  const after = [1, '1800-02-20', '1800-02-20', 'letter-200'];
  const page = { label: LABEL, order: terms, columns: [KEY], withOrder: true, limit: PAGE, after };
  const statements = Object.values(FILTERS)
    .slice(0, 3)
    .map((filter) => walkNodes({ ...page, ...filter, parts }));
  const before = await Promise.all(statements.map(countHits));
  await writeLetters(300, 3_000);
  const later = await Promise.all(statements.map(countHits));
  for (const [at, hits] of later.entries()) {
    expect(hits).toBeLessThanOrEqual((before[at] ?? 0) + 20);
    expect(hits).toBeLessThan(200);
  }
});

async function countHits({ text, parameters }: Statement): Promise<number> {
  const session = driver.session({ database: 'neo4j' });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, parameters);
    return summary.profile ? sumHits(summary.profile) : Number.NaN;
  } finally {
    await session.close();
  }
}

function sumHits({ dbHits, children }: Operator): number {
  return dbHits + children.reduce((sum, each) => sum + sumHits(each), 0);
}
