import type { Graph } from '../../../src/neo4j/graph.ts';
import { openServer, type OpenServer } from '../open-server.ts';
import { openRefine, type Refine, type RefineQuery } from './open-refine.ts';
import { ERROR, RESULTS } from './response-shapes.ts';

let server: OpenServer;
let refine: Refine;
let statements = 0;

beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' }, count);
  refine = openRefine((await server.listen()).url);
}, 180_000);

afterAll(async () => {
  await server.stop();
  await server.close();
});

function count(graph: Graph): Graph {
  return {
    ...graph,
    read: (statement, limits) => {
      statements += 1;
      return graph.read(statement, limits);
    },
  };
}

async function ask(query: RefineQuery) {
  const { q0 } = await refine.reconcile({ q0: query });
  return q0?.result ?? [];
}

async function readError(response: Response): Promise<readonly [number, string, string]> {
  const { errors } = ERROR.parse(await response.json());
  return [response.status, errors[0]?.extensions.code ?? '', errors[0]?.message ?? ''];
}

const on = (v: unknown): NonNullable<RefineQuery['properties']> => [{ pid: 'on', v }];

it('returns a manifest that pages of other origins can read', async () => {
  const manifest = await refine.manifest();
  expect(manifest.defaultTypes).toHaveLength(9);
  expect(manifest.defaultTypes[0]).toEqual({ id: 'country', name: 'Country' });
  expect(manifest.batchSize).toBe(50);
  const response = await refine.get('');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

it('uses the address of PUBLIC_URL in the manifest', async () => {
  const published = await openServer({ PUBLIC_URL: 'https://gaiko.example.org' });
  try {
    const behindProxy = openRefine((await published.listen()).url);
    expect(await behindProxy.manifest()).toMatchObject({
      identifierSpace: 'https://gaiko.example.org/id/',
      schemaSpace: 'https://gaiko.example.org/vocab#',
      view: { url: 'https://gaiko.example.org/reconcile/view?id={{id}}' },
      extend: { propose_properties: { service_url: 'https://gaiko.example.org/reconcile' } },
    });
  } finally {
    await published.stop();
    await published.close();
  }
});

it('answers a batch of OpenRefine under the ids of the queries', async () => {
  const results = await refine.reconcile({
    q0: { query: 'Siam', type: 'country', type_strict: 'should' },
    q1: { query: '日英同盟', type: 'treaty', type_strict: 'should' },
    q2: { query: 'qqqqqqqq', type: 'country', type_strict: 'should' },
  });
  expect(Object.keys(results)).toEqual(['q0', 'q1', 'q2']);
  expect(results['q0']?.result[0]).toMatchObject({
    id: 'country/THA',
    name: 'Thailand',
    type: [{ id: 'country', name: 'Country' }],
    score: 100,
    match: true,
  });
  expect(results['q1']?.result[0]?.id).toMatch(/^treaty\//);
  expect(results['q2']?.result).toEqual([]);
});

it('answers a batch that the address contains', async () => {
  const queries = encodeURIComponent(JSON.stringify({ 'a b': { query: 'Japon' } }));
  const results = await refine.read(RESULTS, await refine.get(`?queries=${queries}`));
  expect(results['a b']?.result[0]).toMatchObject({ id: 'country/JPN', match: true });
});

it('states the matching name, the language, and the dates of use', async () => {
  const [siam] = await ask({ query: 'Siam', type: 'country' });
  expect(siam?.description).toContain('Name "Siam" (en), used');
  expect(siam?.features).toContainEqual({ id: 'match_name', value: true });
  const [germany] = await ask({ query: 'Allemagne', type: 'country' });
  expect(germany?.features).toContainEqual({ id: 'language_fr', value: true });
});

it.each([
  [1900, 'country/DEU', true],
  ['1935-06-01', 'country/DEU', true],
  ['1935-06-01T00:00:00Z', 'country/DEU', true],
  [{ id: '1935', name: '1935' }, 'country/DEU', true],
  ['', 'country/DEU', true],
])('finds Germany on %j', async (v, id, match) => {
  const [first] = await ask({ query: 'Germany', type: 'country', properties: on(v) });
  expect(first).toMatchObject({ id, match });
});

it('matches neither West nor East Germany with Germany on 1960', async () => {
  const result = await ask({ query: 'Germany', type: 'country', properties: on('1960') });
  expect(
    result
      .slice(0, 2)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(['country/BRD', 'country/DDR']);
  expect(result.some(({ match }) => match)).toBe(false);
});

it('matches nothing if a date is invalid, states the reason, and answers the other queries', async () => {
  const results = await refine.reconcile({
    q0: { query: 'Japan', type: 'country', properties: on('a long time ago') },
    q1: { query: 'Japan', type: 'country' },
  });
  expect(results['q0']?.result[0]).toMatchObject({ id: 'country/JPN', match: false });
  expect(results['q0']?.result[0]?.description).toContain('is not a date in EDTF');
  expect(results['q1']?.result[0]).toMatchObject({ id: 'country/JPN', match: true });
});

it('uses a code to decide between two countries with the same name', async () => {
  const code = (v: string) => [{ pid: 'code', v }];
  const [north] = await ask({ query: 'Korea', type: 'country', properties: code('PRK') });
  expect(north).toMatchObject({ id: 'country/PRK', match: true });
  const [japan] = await ask({ type: 'country', properties: code('cow:740') });
  expect(japan).toMatchObject({ id: 'country/JPN', match: true });
  const contradictory = await ask({ query: 'France', properties: code('JPN') });
  expect(contradictory.some(({ match }) => match)).toBe(false);
});

it('returns the requested number of candidates, best first', async () => {
  const result = await ask({ query: 'Guinea', type: 'country', limit: 3 });
  expect(result).toHaveLength(3);
  const scores = result.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  expect(await ask({ query: 'treaty', limit: 1_000 })).toHaveLength(20);
});

it.each([
  '-',
  ' ',
  '"',
  '\\',
  '((((',
  'AND OR NOT',
  '*:*',
  '🙂',
  '\u0000',
  '\ud800',
  'a'.repeat(5_000),
])('answers the query %j without an error', async (query) => {
  const result = await ask({ query, type: 'country' });
  expect(result.some(({ match }) => match)).toBe(false);
});

it('runs as many statements for fifty names as for five', async () => {
  const names = [
    'Siam',
    'Congo',
    'Jappan',
    'Germany',
    'St. Lucia',
    'Россия',
    '清',
    'AUS',
    'NATO',
    'x',
  ];
  const batch = (size: number): Record<string, RefineQuery> =>
    Object.fromEntries(
      Array.from({ length: size }, (_, at) => [
        `q${at}`,
        {
          query: `${names[at % names.length] ?? ''}${at < 10 ? '' : ` ${at}`}`,
          properties: on('1905'),
        },
      ]),
    );
  const measure = async (size: number): Promise<number> => {
    const before = statements;
    await refine.reconcile(batch(size));
    return statements - before;
  };
  await measure(10);
  const [few, many] = [await measure(10), await measure(50)];
  expect(few).toBeLessThanOrEqual(12);
  expect(many).toBeLessThanOrEqual(12);
});

it.each([
  ['{', 'not valid JSON'],
  ['[]', 'must be a JSON object'],
  ['{"q0":"Siam"}', 'queries.q0'],
  ['{"q0":{}}', 'needs the field query or properties'],
  ['{"q0":{"query":"Siam","limit":0}}', 'queries.q0.limit'],
  ['{"q0":{"query":"Siam","limt":3}}', 'limt'],
  ['{"q0":{"query":"Siam","type":"planet"}}', 'There is no type "planet". Types: country'],
  ['{"q0":{"query":"Siam","properties":[{"pid":"colour","v":"red"}]}}', '"colour"'],
  ['{"q0":{"query":"Siam","properties":[{"pid":"on","v":["1900","1950"]}]}}', 'several values'],
])('rejects the batch %s', async (queries, problem) => {
  const [status, code, message] = await readError(await refine.post({ queries }));
  expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(message).toContain(problem);
});

it('rejects too many queries, other bodies and other methods', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 51 }, (_, at) => [`q${at}`, { query: 'x' }]),
  );
  const large = await refine.post({ queries: JSON.stringify(many) });
  expect(await readError(large)).toEqual([
    413,
    'QUERY_TOO_LARGE',
    'The request has 51 queries. Send at most 50 at a time.',
  ]);
  expect((await refine.post({ queries: ' '.repeat(100_001) })).status).toBe(413);
  expect((await refine.post({ other: 'x' })).status).toBe(400);
  const { url } = await refine.get('');
  const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
  expect((await fetch(url, json)).status).toBe(415);
  const deletion = await fetch(url, { method: 'DELETE' });
  expect([deletion.status, deletion.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  expect((await refine.get('/nothing')).status).toBe(404);
  expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
});

it('rejects a batch with more than five different lists of types', async () => {
  const types = ['country', 'treaty', 'event', 'place', 'person', 'poll'];
  const batch = Object.fromEntries(types.map((type) => [type, { query: 'x', type }]));
  const response = await refine.post({ queries: JSON.stringify(batch) });
  expect((await readError(response))[0]).toBe(400);
});

it('answers the preflight request of a page', async () => {
  const { url } = await refine.get('');
  const response = await fetch(url, {
    method: 'OPTIONS',
    headers: { origin: 'https://a.example' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-methods')).toContain('POST');
});

it('applies the limits of the server: the rate, the cost and the deadline', async () => {
  const small = await openServer({ GAIKO_RATE_LIMIT: '5', GAIKO_MAX_COST: '50' });
  const hurried = await openServer({ GAIKO_TIMEOUT_MS: '1' });
  try {
    const limited = openRefine((await small.listen()).url);
    const queries = JSON.stringify({ q0: { query: 'Siam' } });
    const costly = await readError(await limited.post({ queries }));
    expect(costly.slice(0, 2)).toEqual([400, 'QUERY_TOO_COMPLEX']);
    const all = await Promise.all(Array.from({ length: 8 }, () => limited.post({ queries })));
    expect(all.map(({ status }) => status)).toContain(429);
    const late = openRefine((await hurried.listen()).url);
    const stopped = await late.post({ queries });
    expect((await readError(stopped)).slice(0, 2)).toEqual([503, 'TIMEOUT']);
  } finally {
    for (const each of [small, hurried]) {
      await each.stop();
      await each.close();
    }
  }
});
