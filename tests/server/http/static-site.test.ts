import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { readExplorer } from '../../../src/server/http/static-site.ts';
import type { GaikoServer } from '../../../src/server/create-server.ts';
import { get, makeServer } from '../made-up-server.ts';

let folder: string;
let server: GaikoServer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaiko-site-'));
  for (const sub of ['chunks', 'files']) mkdirSync(join(folder, sub));
  const write = (path: string, text: string) => {
    writeFileSync(join(folder, path), text);
  };
  write('index.html', '<!doctype html><head><title>page</title></head>');
  write('main.js', 'run()');
  write('main.css', 'a {}');
  write('chunks/world-A1.js', 'draw()');
  write('files/map-B2.json', '{"map":1}');
  server = makeServer({}, { explorer: readExplorer(folder) });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(['/', '/explore/search', '/explore/entity/country/JPN', '/?year=1905'])(
  'serves the page at %s',
  async (path) => {
    const response = await get(server, path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<title>page</title>');
  },
);

it.each([
  ['/assets/main.js', 'text/javascript; charset=utf-8', 'run()'],
  ['/assets/main.css', 'text/css; charset=utf-8', 'a {}'],
  ['/assets/chunks/world-A1.js', 'text/javascript; charset=utf-8', 'draw()'],
  ['/assets/files/map-B2.json', 'application/json; charset=utf-8', '{"map":1}'],
])('serves %s as %s', async (path, type, text) => {
  const response = await get(server, path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  expect(await response.text()).toBe(text);
});

it.each(['/assets/missing.js', '/assets/', '/assets', '/assets/../index.html', '/explore'])(
  'has no file at %s',
  async (path) => {
    expect((await get(server, path)).status).toBe(404);
  },
);

it('allows only its own scripts, styles and data', async () => {
  const policy = (await get(server, '/')).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

it('lets browsers keep files whose names contain a hash, and check all others', async () => {
  const cachingOf = async (path: string) => (await get(server, path)).headers.get('cache-control');
  const kept = 'public, max-age=31536000, immutable';
  expect(await cachingOf('/assets/chunks/world-A1.js')).toBe(kept);
  expect(await cachingOf('/assets/files/map-B2.json')).toBe(kept);
  for (const path of ['/', '/assets/main.js', '/assets/main.css']) {
    expect(await cachingOf(path)).toBe('public, no-cache');
  }
});

it('does not send a file again to browsers that have it', async () => {
  const etag = (await get(server, '/assets/main.js')).headers.get('etag') ?? '';
  const again = await get(server, '/assets/main.js', { 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

it('compresses files', async () => {
  const response = await get(server, '/assets/main.js', { 'accept-encoding': 'br' });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe('run()');
});

it('answers HEAD, and refuses to write', async () => {
  const send = (method: string) =>
    server.fetch(new Request('http://localhost/assets/main.js', { method }));
  const head = await send('HEAD');
  expect([head.status, head.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ]);
  const put = await send('PUT');
  expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('reports a folder without a built explorer', () => {
  expect(() => readExplorer(join(folder, 'files'))).toThrow('Run: npm run build');
});

it('adds the public address to the page', async () => {
  const explorer = readExplorer(folder, 'https://example.org/gaiko');
  const text = await (await get(makeServer({}, { explorer }), '/')).text();
  expect(text).toContain('<meta name="public-url" content="https://example.org/gaiko" /></head>');
});
