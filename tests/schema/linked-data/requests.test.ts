import { createCompressedPage } from '../../../src/server/http/compressed-page.ts';
import { openServer, type OpenServer } from '../open-server.ts';

const BASE = 'https://gaiko.example.org';

let server: OpenServer;

beforeAll(async () => {
  const settings = { PUBLIC_URL: BASE, GAIKO_TIMEOUT_MS: '60000' };
  const page = createCompressedPage('<p>Explorer</p>');
  const find = (path: string) => (path.startsWith('/explore/') ? page : undefined);
  server = await openServer(settings, (graph) => graph, Date.now, { find });
}, 180_000);

afterAll(() => server.close());

const toPath = (url: string): string => url.slice(BASE.length);

it('has an ETag, which HEAD returns too, and answers 304 if the document has not changed', async () => {
  const path = '/data/treaty/anglo-japanese-alliance-1902.ttl';
  const { headers } = await server.get(path);
  const etag = headers.get('etag') ?? '';
  expect(etag).toMatch(/^W\/".{22}"$/);
  expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, must-revalidate');
  expect(headers.get('vary')).toContain('Accept, Accept-Encoding');
  const again = await server.get(path, { 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await server.fetch(new Request(`http://localhost${path}`, { method: 'HEAD' }));
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  const json = await server.get(path.replace('.ttl', '.jsonld'));
  expect(json.headers.get('etag')).not.toBe(etag);
});

it('names the other forms, the URI and the version of the data in the Link header', async () => {
  const { headers } = await server.get('/data/country/QING?asOf=1895', {
    accept: 'application/ld+json',
  });
  const link = headers.get('link') ?? '';
  expect(link).toContain(`<${BASE}/id/country/QING>; rel="describes"`);
  expect(link).toContain(
    `<${BASE}/data/country/QING.ttl?asOf=1895>; rel="alternate"; type="text/turtle"`,
  );
  expect(link).toMatch(/dataVersion=[^>]+>; rel="bookmark"/);
  expect(headers.get('content-location')).toBe(`${BASE}/data/country/QING.jsonld?asOf=1895`);
  const bookmark = /<([^>]+)>; rel="bookmark"/.exec(link)?.[1] ?? '';
  expect((await server.get(toPath(bookmark))).status).toBe(200);
  const stale = await server.get(`${toPath(bookmark)}x`);
  expect([stale.status, await stale.text()]).toEqual([
    400,
    expect.stringContaining('The data has changed'),
  ]);
});

it.each([
  ['/id/country/XYZ', 404, 'No country has the key \\"XYZ\\".'],
  ['/id/country/jpn', 404, 'Keys are case-sensitive.'],
  ['/data/country/XYZ.ttl', 404, 'No country has the key'],
  ['/id/planet/MARS', 404, 'with one of the kinds country, organization'],
  ['/id/fact/nonsense', 404, 'No fact has the key'],
  ['/id/fact/Q291bnRyeTpKUE4', 404, 'No fact has the key'],
  ['/id/source/none', 404, 'No source has the key'],
  ['/id/country/%ff', 404, 'No resource has this address.'],
  ['/id/', 404, ''],
  ['/id/country/JPN/more', 404, 'No resource has this address.'],
  ['/id/country/JPN?as0f=1905', 400, 'Unknown parameter \\"as0f\\"'],
  ['/id/country/JPN?asOf=yesterday', 400, ''],
  ['/data/country/JPN.ttl?after=nonsense', 400, 'must be the id of a fact'],
  ['/data/country/JPN.ttl?certainty=MAYBE', 400, 'must be CERTAIN or POSSIBLE'],
])('rejects %s with the status %i and the reason', async (path, status, reason) => {
  const response = await server.get(path);
  expect([response.status, await response.text()]).toEqual([
    status,
    expect.stringContaining(reason),
  ]);
});

it('names the documents about an entity in the Link header of its page', async () => {
  const { status, headers } = await server.get('/explore/entity/country/JPN');
  expect([status, headers.get('link')]).toEqual([
    200,
    `<${BASE}/data/country/JPN.ttl>; rel="alternate"; type="text/turtle", <${BASE}/data/country/JPN.jsonld>; rel="alternate"; type="application/ld+json"`,
  ]);
  expect((await server.get('/explore/search')).headers.get('link')).toBeNull();
});

it('rejects forms that it does not have, and other methods than GET and HEAD', async () => {
  const xml = await server.get('/id/country/JPN', { accept: 'application/rdf+xml' });
  expect([xml.status, await xml.text()]).toEqual([
    406,
    expect.stringContaining('text/turtle, application/ld+json, application/json, text/html'),
  ]);
  for (const path of ['/id/country/JPN', '/data/country/JPN.ttl', '/vocab']) {
    const init = { method: 'POST', body: '{}' };
    const response = await server.fetch(new Request(`http://localhost${path}`, init));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  }
});

it('does not let shared caches store URLs that a client has chosen', async () => {
  const local = await openServer();
  try {
    for (const path of ['/id/country/QING', '/data/country/QING.ttl', '/vocab']) {
      const { headers } = await local.get(path);
      expect(headers.get('cache-control')).toBe('private, max-age=0, must-revalidate');
    }
    expect(await (await local.get('/data/country/QING.ttl')).text()).toContain(
      '<http://localhost/id/country/QING>',
    );
    const html = await local.get('/id/country/QING', { accept: 'text/html' });
    expect(html.status).toBe(406);
  } finally {
    await local.close();
  }
});

it('rejects a document that exceeds the deadline of operations', async () => {
  const small = await openServer({ GAIKO_TIMEOUT_MS: '1' });
  try {
    const response = await small.get('/data/country/JPN.ttl');
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining('TIMEOUT'),
    ]);
  } finally {
    await small.close();
  }
});
