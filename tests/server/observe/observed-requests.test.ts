import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import type { CallLimits } from '../../../src/neo4j/graph.ts';
import { makeServer, STUB_GRAPH } from '../made-up-server.ts';

describe('observed requests', () => {
  type Line = Readonly<Record<string, unknown>>;
  const lines: Line[] = [];
  const calls: (CallLimits | undefined)[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line: string) => lines.push(JSON.parse(line) as Line) },
  );
  const graph: typeof STUB_GRAPH = {
    ...STUB_GRAPH,
    read: (statement, limits) => {
      calls.push(limits);
      return STUB_GRAPH.read(statement, limits);
    },
  };
  const database = { isAvailable: () => true, countConnections: () => ({ inUse: 2, idle: 3 }) };
  const server = makeServer({ GAIKO_SLOW_MS: '3000' }, { log, graph, database });
  let url = '';
  beforeAll(async () => {
    ({ url } = await server.listen());
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    lines.length = 0;
    calls.length = 0;
  });

  const post = (query: string, more: object = {}, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, ...more }),
    });
  const lineOf = async (response: Response): Promise<Line | undefined> => {
    await response.text();
    await wait(50);
    return lines.find((each) => each['requestId'] === response.headers.get('x-request-id'));
  };

  it('logs one line for an operation', async () => {
    const line = await lineOf(await post('query Stored { stored }'));
    expect(lines).toHaveLength(1);
    expect(line).toMatchObject({
      level: 30,
      operation: 'Stored',
      hash: expect.stringMatching(/^[\da-f]{16}$/) as unknown,
      cost: 1,
      statements: 1,
      code: 'OK',
      status: 200,
      cached: false,
    });
    expect(line?.['ms']).toBeGreaterThanOrEqual(Number(line?.['databaseMs']));
    expect(line?.['bytes']).toBeGreaterThan(100);
  });

  it('logs no values of variables and no text of the query', async () => {
    const query = 'query Echo($day: Day) { echo(day: $day, number: 424242) }';
    await lineOf(await post(query, { variables: { day: '1905-09-05' } }));
    expect(JSON.stringify(lines)).toMatch(/"operation":"Echo"/);
    expect(JSON.stringify(lines)).not.toMatch(/1905-09-05|424242/);
  });

  it('logs the code of the first error, also for invalid documents', async () => {
    expect(await lineOf(await post('{ refused }'))).toMatchObject({ code: 'UNKNOWN_COUNTRY' });
    expect(await lineOf(await post('{ nope }'))).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      operation: null,
    });
    expect(await lineOf(await post('{'))).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('logs slow operations as warnings', async () => {
    const line = await lineOf(await post('{ slow(ms: 3050) }'));
    expect(line).toMatchObject({ level: 40, msg: 'A slow operation has finished.' });
  });

  it('logs a client that disconnects with a code and without a stack', async () => {
    const asked = request(`${url}/graphql?query=%7Bslow(ms:150)%7D`);
    asked.on('error', () => undefined);
    asked.end();
    await wait(50);
    asked.destroy();
    await wait(250);
    expect(lines).toMatchObject([{ code: 'CONNECTION_CLOSED' }]);
    expect(JSON.stringify(lines)).not.toMatch(/stack/);
  });

  it('returns the request id of the client, and passes it to the database', async () => {
    const response = await post('{ stored }', {}, { 'x-request-id': 'proxy-1.a:b' });
    expect(response.headers.get('x-request-id')).toBe('proxy-1.a:b');
    expect(calls).toMatchObject([{ metadata: { requestId: 'proxy-1.a:b' } }]);
  });

  it('replaces an invalid request id', async () => {
    for (const id of ['a b', '"x"', 'x'.repeat(65), '{}']) {
      const response = await fetch(`${url}/health`, { headers: { 'x-request-id': id } });
      expect(response.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('reports an internal error with the request id', async () => {
    const response = await post('{ broken }', {}, { 'x-request-id': 'r-7' });
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { requestId: 'r-7' } }] });
    expect(lines[0]).toMatchObject({ requestId: 'r-7', level: 50 });
  });
});
