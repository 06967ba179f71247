import { parse } from 'csv-parse/sync';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { openServer, type OpenServer } from '../open-server.ts';

let server: OpenServer;
let statements = 0;

beforeAll(async () => {
  const counting = (graph: Graph): Graph => ({
    ...graph,
    read: (statement, limits) => {
      statements += 1;
      return graph.read(statement, limits);
    },
  });
  server = await openServer({ GAIKO_MAX_PAGE: '50' }, counting);
}, 180_000);

afterAll(() => server.close());

const CSV = { accept: 'text/csv' };

async function table(query: string): Promise<Record<string, string>[]> {
  const response = await server.post(query, CSV);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/csv');
  return parse(await response.text(), { columns: true });
}

async function json<Data>(query: string): Promise<Data> {
  const { data } = (await (await server.post(query)).json()) as { data: Data };
  return data;
}

it('returns a permalink with the query, the variables and the version of the data', async () => {
  const query = '{ country(code: "JP") { treaties(first: 2) { edges { factId } } } }';
  const response = await server.post(query, CSV);
  const [, link = ''] = /^<(.*)>; rel="bookmark"$/.exec(response.headers.get('link') ?? '') ?? [];
  const { dataset } = await json<{ dataset: { version: string } }>('{ dataset { version } }');
  const parameters = new URL(link, 'http://localhost').searchParams;
  expect(parameters.get('dataVersion')).toBe(dataset.version);
  expect(parameters.get('variables')).toBe('{}');
  expect(await (await server.get(link, CSV)).text()).toBe(await response.text());
});

it('exports a whole connection with a row for each edge, page by page', async () => {
  const rows = await table(
    '{ country(code: "JP") { treaties { edges { factId text startedOn { edtf } node { name slug } } } } }',
  );
  const { country } = await json<{ country: { treaties: { totalCount: number } } }>(
    '{ country(code: "JP") { treaties { totalCount } } }',
  );
  expect(rows).toHaveLength(country.treaties.totalCount);
  expect(new Set(rows.map((row) => row['factId'])).size).toBe(rows.length);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'factId',
    'text',
    'startedOn.edtf',
    'node.name',
    'node.slug',
  ]);
  const alliance = rows.find((row) => row['node.slug'] === 'anglo-japanese-alliance-1902');
  expect(alliance?.['startedOn.edtf']).toBe('1902-01-30');
});

it('contains the same values as JSON, in the same order', async () => {
  const fields = 'name startedOn { edtf precision } sources { slug } isMultilateral eventKind';
  const rows = await table(`{ events { nodes { ${fields} } } }`);
  const { events } = await json<{
    events: {
      nodes: {
        name: string;
        startedOn: { edtf: string; precision: string } | null;
        sources: { slug: string }[];
        isMultilateral: boolean;
        eventKind: string;
      }[];
    };
  }>(`{ events(first: 50) { nodes { ${fields} } } }`);
  expect(rows.length).toBeGreaterThan(200);
  expect(rows.slice(0, 50)).toEqual(
    events.nodes.map((node) => ({
      name: node.name,
      'startedOn.edtf': node.startedOn?.edtf ?? '',
      'startedOn.precision': node.startedOn?.precision ?? '',
      'sources.slug': node.sources.map((each) => each.slug).join('; '),
      isMultilateral: String(node.isMultilateral),
      eventKind: node.eventKind,
    })),
  );
});

it('names columns by response keys, and supports fragments, aliases, unions and lists', async () => {
  const rows = await table(
    'query { it: treaty(slug: "treaty-of-portsmouth") { ...P } } fragment P on Treaty { who: parties { edges { when: startedOn { edtf } node { ... on Country { code called: name } ... on Organization { slug } } skipped: role @skip(if: true) } } }',
  );
  expect(rows.map((row) => row['node.code']).sort()).toEqual(['JPN', 'RUSSIAN_EMPIRE']);
  expect(Object.keys(rows[0] ?? {})).toEqual([
    'when.edtf',
    'node.code',
    'node.called',
    'node.slug',
  ]);
});

it('exports a single page if `first` is set', async () => {
  expect(await table('{ treaties(first: 3) { nodes { slug } } }')).toHaveLength(3);
  expect(await table('{ treaties(last: 2) { nodes { slug } } }')).toHaveLength(2);
});

it('continues after a cursor', async () => {
  const all = await table('{ polls { edges { cursor node { slug } } } }');
  const rest = await table(
    `{ polls(after: "${all[0]?.['cursor'] ?? ''}") { edges { cursor node { slug } } } }`,
  );
  expect(rest).toEqual(all.slice(1));
});

it('returns only the header of an empty connection', async () => {
  const rows = await server.post('{ country(code: "ATA") { borders { edges { text } } } }', CSV);
  expect(await rows.text()).toBe('text\r\n');
});

it('reads each page only when the client requests it', async () => {
  const response = await server.post('{ sources { nodes { slug title } } }', CSV);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const before = statements;
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(statements - before).toBeLessThanOrEqual(6);
  await reader.cancel();
  const after = statements;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(statements).toBe(after);
});

it('frees its slot when a client disconnects', async () => {
  for (let at = 0; at < 8; at += 1) {
    const response = await server.post('{ sources { nodes { slug } } }', CSV);
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
});

it('rejects requests while all slots are taken, with the time to retry', async () => {
  const query = '{ sources { nodes { slug } } }';
  const open = await Promise.all(Array.from({ length: 4 }, () => server.post(query, CSV)));
  const refused = await server.post(query, CSV);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }],
  });
  for (const response of open) await response.body?.cancel();
  expect((await table('{ polls { nodes { slug } } }')).length).toBe(2);
});

it.each([
  ['{ dataset { version } }', 'BAD_USER_INPUT'],
  ['{ treaties { totalCount } }', 'BAD_USER_INPUT'],
  ['{ a: polls { nodes { slug } } b: polls { nodes { slug } } }', 'BAD_USER_INPUT'],
  ['{ nodes(ids: ["x"]) { ... on Country { treaties { nodes { slug } } } } }', 'BAD_USER_INPUT'],
  ['{ country(code: "ZZ") { treaties { nodes { slug } } } }', 'UNKNOWN_COUNTRY'],
  ['{ treaties(first: 51) { nodes { slug } } }', 'BAD_USER_INPUT'],
  ['{ treaties(after: "x") { nodes { slug } } }', 'BAD_USER_INPUT'],
  ['{ nonsense }', 'GRAPHQL_VALIDATION_FAILED'],
  ['{', 'GRAPHQL_PARSE_FAILED'],
])('reports in JSON the error in %s', async (query, code) => {
  const response = await server.post(query, CSV);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(response.status).toBeGreaterThanOrEqual(200);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe(code);
});

it('rejects a table if even a single row exceeds the cost limit', async () => {
  const deep =
    'treaties(first: 50) { nodes { parties(first: 50) { nodes { ... on Country { events(first: 50) { nodes { slug } } } } } } }';
  const response = await server.post(`{ countries { nodes { code ${deep} } } }`, CSV);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_COMPLEX']);
});

it('returns the same table for a GET request', async () => {
  const query = '{ polls { nodes { slug takenOn { edtf } } } }';
  const response = await server.get(`/graphql?query=${encodeURIComponent(query)}`, CSV);
  expect(await response.text()).toBe(await (await server.post(query, CSV)).text());
});

it('returns JSON to a client that prefers it', async () => {
  const response = await server.post('{ polls { nodes { slug } } }', { accept: '*/*' });
  expect(response.headers.get('content-type')).toContain('json');
});

it('returns CSV to a client that also accepts other types', async () => {
  const response = await server.post('{ polls { nodes { slug } } }', {
    accept: 'text/csv, */*;q=0.1',
  });
  expect(await response.text()).toContain('slug');
  expect(response.headers.get('content-type')).toContain('text/csv');
});
