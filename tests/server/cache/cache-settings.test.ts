import { HIT, isKept, openKept, statusOf } from './open-kept.ts';

let kept: Awaited<ReturnType<typeof openKept>>;

afterEach(() => kept.stop());

it('counts kept answers for the rate limit', async () => {
  kept = await openKept({ GAIKO_RATE_LIMIT: '3' });
  const statuses = [];
  for (let at = 0; at < 4; at += 1) statuses.push((await kept.post('{ hello }')).status);
  expect(statuses).toEqual([200, 200, 200, 429]);
});

it('stops an operation at its deadline, and does not keep its answer', async () => {
  kept = await openKept({ GAIKO_TIMEOUT_MS: '50' });
  expect(await isKept(() => kept.post('{ slow(ms: 200) }'))).toBe(false);
});

it('adds the headers of the origin to kept answers', async () => {
  kept = await openKept({ GAIKO_CORS_ORIGIN: 'https://a.example, https://b.example' });
  await kept.get('{ hello }');
  for (const origin of ['https://a.example', 'https://b.example']) {
    const { headers } = await kept.get('{ hello }', { origin });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('vary')).toBe('Origin, Accept, Accept-Encoding, X-Gaiko-Explain');
  }
});

it('keeps the answers of others while one client sends many different operations', async () => {
  kept = await openKept({ GAIKO_CACHE_MB: '1' });
  await kept.post('{ hello }');
  for (let at = 0; at < 400; at += 1) {
    await kept.post(`query ($n: Int) { echo(number: $n) item { name } a${at}: hello }`, { n: at });
    if (at % 20 === 0) expect(statusOf(await kept.post('{ hello }'))).toBe(HIT);
  }
});

it('keeps nothing if it is switched off', async () => {
  kept = await openKept({ GAIKO_CACHE_MB: '0' });
  await kept.get('{ hello }');
  const response = await kept.get('{ hello }');
  for (const name of ['cache-status', 'cache-control', 'etag', 'vary'])
    expect(response.headers.get(name)).toBeNull();
  expect(kept.state.runs).toBe(2);
});

it('logs the numbers of kept and new answers when the server stops', async () => {
  kept = await openKept();
  for (const query of ['{ hello }', '{ hello }', '{ hello } # again', '{ hello other: hello }'])
    await kept.post(query);
  await kept.stop();
  expect(kept.state.lines.at(-1)).toMatchObject({ hits: 2, misses: 2, answers: 2 });
});
