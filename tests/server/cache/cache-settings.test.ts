import {
  HIT,
  isCached,
  openCachingServer,
  statusOf,
  type CachingServer,
} from './caching-server.ts';

let server: CachingServer;

afterEach(() => server.stop());

it('counts cached responses for the rate limit', async () => {
  server = await openCachingServer({ GAIKO_RATE_LIMIT: '3' });
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await server.post('{ hello }')).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

it('does not cache the response of an operation that exceeds its deadline', async () => {
  server = await openCachingServer({ GAIKO_TIMEOUT_MS: '50' });
  expect(await isCached(() => server.post('{ slow(ms: 200) }'))).toBe(false);
});

it('adds the CORS headers of the request to a cached response', async () => {
  server = await openCachingServer({ GAIKO_CORS_ORIGIN: 'https://a.example, https://b.example' });
  await server.get('{ hello }');
  for (const origin of ['https://a.example', 'https://b.example']) {
    const { headers } = await server.get('{ hello }', { origin });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('vary')).toBe('Origin, Accept, Accept-Encoding, X-Gaiko-Explain');
  }
});

it('does not evict a frequently requested response during many different operations', async () => {
  server = await openCachingServer({ GAIKO_CACHE_MB: '1' });
  await server.post('{ hello }');
  for (let at = 0; at < 400; at += 1) {
    await server.post(`query ($n: Int) { echo(number: $n) item { name } a${at}: hello }`, {
      n: at,
    });
    if (at % 20 === 0) expect(statusOf(await server.post('{ hello }'))).toBe(HIT);
  }
});

it('does not cache responses if the cache is disabled', async () => {
  server = await openCachingServer({ GAIKO_CACHE_MB: '0' });
  await server.get('{ hello }');
  const response = await server.get('{ hello }');
  for (const name of ['cache-status', 'cache-control', 'etag', 'vary'])
    expect(response.headers.get(name)).toBeNull();
  expect(server.state.runs).toBe(2);
});

it('logs the cache statistics when the server stops', async () => {
  server = await openCachingServer();
  for (const query of ['{ hello }', '{ hello }', '{ hello } # again', '{ hello other: hello }'])
    await server.post(query);
  await server.stop();
  expect(server.state.lines.at(-1)).toMatchObject({ hits: 2, misses: 2, entries: 2 });
});
