import { setTimeout as sleep } from 'node:timers/promises';
import {
  CallEnded,
  DatabaseBusy,
  DatabaseRefused,
  DatabaseTimeout,
  DatabaseUnavailable,
  NothingMatched,
} from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { findTestDatabase, openTestGraph } from '../open-test-graph.ts';

const statement = (text: string, parameters: Readonly<Record<string, unknown>> = {}) => ({
  text,
  parameters,
});

/** A statement that takes minutes and can be found by its mark. */
const endless = (mark: string) =>
  statement(
    `UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS ${mark}`,
  );

describe('openGraph', () => {
  let graph: Graph;
  beforeAll(() => {
    graph = openTestGraph();
  });
  afterAll(async () => {
    await graph.write([statement('MATCH (n:DriverTest) DETACH DELETE n')]);
    await graph.close();
  });

  const countRunning = async (mark: string): Promise<unknown> => {
    const [row] = await graph.read(
      statement(
        'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $mark RETURN count(*)',
        { mark: `AS ${mark}` },
      ),
    );
    return row?.[0];
  };
  const untilGone = async (mark: string): Promise<void> => {
    // This statement contains the mark only as a parameter.
    for (let tries = 0; tries < 40 && (await countRunning(mark)) !== 0; tries += 1)
      await sleep(100);
    expect(await countRunning(mark)).toBe(0);
  };

  it('returns rows with columns by position and integers as numbers', async () => {
    const rows = await graph.read(
      statement('UNWIND [1, 2] AS n RETURN n, toString(date("1905-08-12")), [n, null], 0.5'),
    );
    expect(rows).toEqual([
      [1, '1905-08-12', [1, null], 0.5],
      [2, '1905-08-12', [2, null], 0.5],
    ]);
  });

  it('passes a BigInt as an integer, in lists too, and a number as a float', async () => {
    const rows = await graph.read(
      statement(
        'UNWIND [1, 2, 3] AS n RETURN n, $one / 2, $list[0] / 2, $half / 2 ORDER BY n LIMIT $count',
        { count: 1n, one: 1n, list: [1n], half: 1 },
      ),
    );
    expect(rows).toEqual([[1, 0, 0, 0.5]]);
  });

  it('passes metadata to the transaction', async () => {
    const statementOfMetadata = statement(
      'SHOW TRANSACTIONS YIELD metaData, currentQuery WHERE currentQuery CONTAINS "metaData" RETURN metaData.requestId',
    );
    const rows = await graph.read(statementOfMetadata, { metadata: { requestId: 'a-1' } });
    expect(rows).toEqual([['a-1']]);
  });

  it('counts the connections of its pool', async () => {
    const other = openGraph(findTestDatabase());
    const caller = new AbortController();
    try {
      expect(other.countConnections()).toEqual({ inUse: 0, idle: 0 });
      await other.read(statement('RETURN 1'));
      expect(other.countConnections()).toEqual({ inUse: 0, idle: 1 });
      const ended = expect(
        other.read(endless('counted'), { signal: caller.signal }),
      ).rejects.toThrow(CallEnded);
      for (let tries = 0; tries < 500 && other.countConnections().inUse === 0; tries += 1)
        await sleep(20);
      expect(other.countConnections()).toEqual({ inUse: 1, idle: 0 });
      caller.abort();
      await ended;
    } finally {
      await other.close();
    }
  });

  it('returns the total changes of the statements of a write', async () => {
    const changes = await graph.write([
      statement('CREATE (:DriverTest {key: "a"})-[:LED_TO]->(:DriverTest {key: "b"})'),
      statement('MATCH (n:DriverTest {key: "a"}) DETACH DELETE n'),
    ]);
    expect(changes).toEqual({
      nodesCreated: 2,
      nodesDeleted: 1,
      linksCreated: 1,
      linksDeleted: 1,
      propertiesSet: 2,
    });
  });

  it('discards a write if its last statement fails', async () => {
    const write = graph.write([
      statement('CREATE (:DriverTest {key: "half"})'),
      statement('RETURN 1 / 0'),
    ]);
    await expect(write).rejects.toThrow('/ by zero');
    const rows = await graph.read(statement('MATCH (n:DriverTest {key: "half"}) RETURN n.key'));
    expect(rows).toEqual([]);
  });

  it('rolls back a write if a statement that must match returns no row', async () => {
    const write = graph.write([
      statement('CREATE (:DriverTest {key: "half"})'),
      { ...statement('MATCH (n:DriverTest {key: "none"}) RETURN n.key'), mustMatch: true },
    ]);
    await expect(write).rejects.toThrow(NothingMatched);
    const rows = await graph.read(statement('MATCH (n:DriverTest {key: "half"}) RETURN n.key'));
    expect(rows).toEqual([]);
  });

  it('does not allow read to write', async () => {
    await expect(graph.read(statement('CREATE (:DriverTest)'))).rejects.toThrow(
      /read access mode/i,
    );
  });

  it('times out, and the database stops the statement', async () => {
    const start = Date.now();
    await expect(graph.read(endless('late'), { timeoutMs: 400 })).rejects.toThrow(DatabaseTimeout);
    expect(Date.now() - start).toBeLessThan(900);
    await untilGone('late');
  });

  it('reports a statement that an operator terminated as busy', async () => {
    const answer = expect(graph.read(endless('terminated'))).rejects.toThrow(DatabaseBusy);
    while ((await countRunning('terminated')) === 0) await sleep(50);
    const [row] = await graph.read(
      statement(
        'SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE currentQuery CONTAINS $mark RETURN transactionId',
        { mark: 'AS terminated' },
      ),
    );
    await graph.define(statement('TERMINATE TRANSACTION $id', { id: row?.[0] }));
    await answer;
  });

  it('stops the statement of a client that disconnects', async () => {
    const client = new AbortController();
    const answer = graph.read(endless('left'), { signal: client.signal });
    const ended = expect(answer).rejects.toThrow(CallEnded);
    while ((await countRunning('left')) === 0) await sleep(50);
    client.abort();
    await ended;
    await untilGone('left');
  });

  it('rolls back a canceled write', async () => {
    const client = new AbortController();
    const write = graph.write([statement('CREATE (:DriverTest {key: "ended"})'), endless('cut')], {
      signal: client.signal,
    });
    const ended = expect(write).rejects.toThrow(CallEnded);
    while ((await countRunning('cut')) === 0) await sleep(50);
    client.abort();
    await ended;
    await untilGone('cut');
    const rows = await graph.read(statement('MATCH (n:DriverTest {key: "ended"}) RETURN n.key'));
    expect(rows).toEqual([]);
  });

  it('does not start if the client has already disconnected', async () => {
    const limits = { signal: AbortSignal.abort() };
    await expect(graph.read(statement('RETURN 1'), limits)).rejects.toThrow(CallEnded);
  });

  it('serves other clients after many have disconnected', async () => {
    const leave = async () => {
      const signal = AbortSignal.timeout(200);
      await expect(graph.read(endless('many'), { signal })).rejects.toThrow(CallEnded);
    };
    await Promise.all(Array.from({ length: 30 }, leave));
    expect(await graph.read(statement('RETURN 1'))).toEqual([[1]]);
    await untilGone('many');
  });

  it('retries a write that the database rolled back because of a deadlock', async () => {
    const lock = (key: string) =>
      statement('MERGE (n:DriverTest {key: $key}) SET n.turns = coalesce(n.turns, 0) + 1', { key });
    const busy = statement('UNWIND range(1, 3000000) AS a WITH sum(a) AS total RETURN total');
    await graph.write([lock('left'), lock('right')]);
    // Each write holds a lock that the other needs, so Neo4j rolls back one of them.
    await Promise.all([
      graph.write([lock('left'), busy, lock('right')]),
      graph.write([lock('right'), busy, lock('left')]),
    ]);
    const turns = statement('MATCH (n:DriverTest) WHERE n.turns > 0 RETURN n.turns');
    expect(await graph.read(turns)).toEqual([[3], [3]]);
  });

  it('reports a missing full-text index as unavailable, and answers other statements', async () => {
    const search = "CALL db.index.fulltext.queryNodes('no_such_index', 'x') YIELD node RETURN node";
    await expect(graph.read(statement(search))).rejects.toThrow(DatabaseUnavailable);
    expect(await graph.read(statement('RETURN 1'))).toEqual([[1]]);
  });

  it('creates a constraint with define', async () => {
    const name = 'driver_test_key';
    await graph.define(
      statement(
        `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:DriverTest) REQUIRE n.key IS UNIQUE`,
      ),
    );
    const rows = await graph.read(
      statement('SHOW CONSTRAINTS YIELD name WHERE name = $name RETURN name', { name }),
    );
    expect(rows).toEqual([[name]]);
    await graph.define(statement(`DROP CONSTRAINT ${name}`));
  });

  it('reports a rejected login without its password', async () => {
    const stranger = openGraph({
      ...findTestDatabase(),
      password: 'wrong-password',
    });
    const answer = stranger.read(statement('RETURN 1'));
    await expect(answer).rejects.toThrow(DatabaseRefused);
    await expect(answer).rejects.not.toThrow(/wrong-password|127\.0\.0\.1/);
    const again = Date.now();
    await expect(stranger.read(statement('RETURN 1'))).rejects.toThrow(DatabaseRefused);
    expect(Date.now() - again).toBeLessThan(50);
    await stranger.close();
  });
});
