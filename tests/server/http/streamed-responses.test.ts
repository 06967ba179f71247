import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import type { Call } from '../../../src/server/execute/run-operation.ts';
import type { OpenedTable } from '../../../src/server/export/answer-export.ts';
import { makeServer } from '../made-up-server.ts';

const PAGES = 4;
const PAUSE_MS = 300;
/** The limits of unread responses. A pause between two pages exceeds the timeout. */
const UNREAD = { timeoutMs: 100, maxMs: 60_000, maxBytes: 100_000_000 };

const SCHEMA = buildSchema(`
  type Query { rows(first: Int, after: String): RowConnection }
  type RowConnection { nodes: [Row!]! pageInfo: PageInfo! }
  type Row { name: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
`);

Object.assign(SCHEMA.getQueryType()?.getFields()['rows'] ?? {}, {
  async resolve(_: unknown, { after }: { after?: string }, { graph }: Call) {
    await graph.read({ text: 'RETURN 1', parameters: {} });
    await wait(PAUSE_MS);
    const page = Number(after ?? 0) + 1;
    const pageInfo = { hasNextPage: page < PAGES, endCursor: String(page) };
    return { nodes: [{ name: `row ${page}` }], pageInfo };
  },
});

const CSV = { accept: 'text/csv' };
const ROWS_PATH = `/graphql?query=${encodeURIComponent('query Rows { rows { nodes { name } } }')}`;

type Batches = OpenedTable['batches'];

async function* slowBatches(): Batches {
  for (let page = 1; page <= PAGES; page += 1) {
    await wait(PAUSE_MS);
    yield [[`row ${page}`]];
  }
}

async function* failingBatches(): Batches {
  yield [['row 1']];
  await wait(PAUSE_MS);
  throw new Error('The database has ended.');
}

async function* endlessBatches(): Batches {
  for (;;) yield [[await Promise.resolve('x'.repeat(100_000))]];
}

const tableOf = (batches: () => Batches) => () =>
  Promise.resolve({ version: 'v1', columns: ['name'], batches: batches() });

describe('a streamed response', () => {
  type Line = Readonly<Record<string, unknown>>;
  const lines: Line[] = [];
  const server = makeServer(
    {},
    {
      schema: SCHEMA,
      unread: UNREAD,
      log: pino(
        { level: 'info' },
        { write: (line: string) => lines.push(JSON.parse(line) as Line) },
      ),
      measureCost: () => ({ cost: 10, mostExpensiveField: 'Query.rows', characters: 0 }),
      tables: {
        slow: tableOf(slowBatches),
        failing: tableOf(failingBatches),
        endless: tableOf(endlessBatches),
      },
    },
  );
  let url = '';

  beforeAll(async () => {
    ({ url } = await server.listen());
  });

  afterAll(() => server.stop());

  beforeEach(() => {
    lines.length = 0;
  });

  it.each([
    ['a table', ROWS_PATH],
    ['an export', '/export/slow.csv'],
  ])('is complete if the server pauses longer than the idle check: %s', async (_, path) => {
    const response = await fetch(`${url}${path}`, { headers: CSV });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('name\r\nrow 1\r\nrow 2\r\nrow 3\r\nrow 4\r\n');
  });

  it('is logged with its statements and the cost of its pages', async () => {
    const response = await fetch(`${url}${ROWS_PATH}`, {
      headers: { ...CSV, 'x-request-id': 'r-1' },
    });
    await response.text();
    await wait(50);
    // One statement for each page, and one that reads the data version.
    expect(lines).toMatchObject([
      { requestId: 'r-1', operation: 'Rows', cost: 40, statements: 5, code: 'OK', status: 200 },
    ]);
  });

  it('ends with a closed connection as soon as it fails', async () => {
    const response = await fetch(`${url}/export/failing.csv`);
    const failedAt = performance.now() + PAUSE_MS;
    await expect(response.text()).rejects.toThrow();
    expect(performance.now() - failedAt).toBeLessThan(2_000);
  });

  it('loses its connection and frees its slot if the client reads nothing', async () => {
    const sockets = [1, 2].map(() => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1').pause();
      socket.on('error', () => undefined);
      socket.write('GET /export/endless.csv HTTP/1.1\r\nHost: localhost\r\n\r\n');
      return socket;
    });
    await wait(1_500);
    expect((await fetch(`${url}/export/slow.csv`)).status).toBe(200);
    for (const socket of sockets) {
      const closed = once(socket, 'close');
      socket.resume();
      await closed;
    }
  });
});

it('rejects tables during an import', async () => {
  const server = makeServer({}, { schema: SCHEMA, readState: () => Promise.resolve('filling') });
  const request = new Request(`http://localhost${ROWS_PATH}`, { headers: CSV });
  const response = await server.fetch(request);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'IMPORTING' } }] });
});

it.each([
  ['/graphql', ROWS_PATH],
  ['/export/rows.csv', '/export/rows.csv'],
])('starts the permalink of a table with PUBLIC_URL: %s', async (start, path) => {
  const tables = { rows: tableOf(failingBatches) };
  const settings = { PUBLIC_URL: 'https://example.org/gaiko/' };
  const server = makeServer(settings, { schema: SCHEMA, tables });
  const request = new Request(`http://localhost${path}`, { method: 'GET', headers: CSV });
  const response = await server.fetch(request);
  expect(response.headers.get('link')).toMatch(
    new RegExp(`^<https://example.org/gaiko${start}\\?`),
  );
  await response.body?.cancel();
});
