import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { HIT, isCached, MISS, statusOf, useCachingServer } from './caching-server.ts';

const server = useCachingServer();

it('sends the cached bytes without running the operation again', async () => {
  expect(await isCached(() => server().post('{ hello }'))).toBe(true);
  expect(await isCached(() => server().get('{ hello }'))).toBe(true);
  expect(server().state.runs).toBe(1);
});

it('finds the response to an equivalent operation', async () => {
  const query = 'query ($shape: Shape, $n: Int) { echo(shape: $shape, number: $n) }';
  await server().post(query, { n: 1, shape: { sides: 1, inner: { sides: 2 } } });
  const again = await server().post(`${query} # again`, {
    shape: { inner: { sides: 2 }, sides: 1 },
    n: 1,
  });
  expect(statusOf(again)).toBe(HIT);
  expect(server().state.runs).toBe(1);
});

it('sends the headers of the first response', async () => {
  const headers = { origin: 'https://a.example' };
  const [first, second] = [
    await server().get('{ hello }', headers),
    await server().get('{ hello }', headers),
  ];
  const without = ({ headers: all }: Response) =>
    [...all].filter(([name]) => !['date', 'cache-status', 'x-request-id'].includes(name)).sort();
  expect(without(second)).toEqual(without(first));
  expect(second.headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=60, must-revalidate',
  );
  expect(second.headers.get('vary')).toBe('Accept, Accept-Encoding, X-Gaiko-Explain');
});

it('logs a cached response with the name of its operation', async () => {
  for (let time = 0; time < 2; time += 1)
    await (await server().post('query Hello { hello }')).text();
  await wait(50);
  expect(server().state.lines).toMatchObject([
    { operation: 'Hello', cached: false, code: 'OK' },
    { operation: 'Hello', cached: true, code: 'OK' },
  ]);
});

it('responds with 304 to a matching If-None-Match, whether or not the response is cached', async () => {
  const tag = (await server().get('{ hello }')).headers.get('etag') ?? '';
  for (const header of [tag, `"other", ${tag}`, tag.slice(2), '*']) {
    const response = await server().get('{ hello }', { 'if-none-match': header });
    expect([response.status, await response.text()]).toEqual([304, '']);
    expect(response.headers.get('etag')).toBe(tag);
  }
  expect((await server().get('{ hello }', { 'if-none-match': '"other"' })).status).toBe(200);
  server().state.runs = 0;
  server().state.version.set('v2');
  expect((await server().get('{ hello }', { 'if-none-match': tag })).status).toBe(304);
  expect(server().state.runs).toBe(1);
});

it('responds with 200 to a POST with a matching If-None-Match', async () => {
  const tag = (await server().get('{ hello }')).headers.get('etag') ?? '';
  await server().post('{ hello }');
  const response = await server().post('{ hello }', {}, { 'if-none-match': tag });
  expect([response.status, statusOf(response)]).toEqual([200, HIT]);
  expect(response.headers.get('cache-control')).toBeNull();
});

it('responds to HEAD with the headers of GET and without a body', async () => {
  for (const expected of [MISS, HIT]) {
    const response = await server().get('{ hello }', {}, 'HEAD');
    expect([response.status, statusOf(response)]).toEqual([200, expected]);
    expect(await response.text()).toBe('');
    expect(response.headers.get('etag')).toMatch(/^W\//);
  }
  const tag = (await server().get('{ hello }')).headers.get('etag') ?? '';
  expect((await server().get('{ hello }', { 'if-none-match': tag }, 'HEAD')).status).toBe(304);
  expect((await fetch(server().url, { method: 'HEAD' })).status).toBe(204);
});

it('caches a response for each accepted type', async () => {
  const types = ['application/json', 'application/graphql-response+json'];
  for (const expected of [MISS, HIT]) {
    for (const accept of types) {
      const response = await server().post('{ hello }', {}, { accept });
      expect(statusOf(response)).toBe(expected);
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    }
  }
});

it('caches a response for each value of @skip and @include', async () => {
  const query =
    'query ($a: Boolean!, $b: Boolean!) { hello @skip(if: $a) required(number: 1) @include(if: $b) }';
  const answers = [];
  for (const [a, b] of [
    [true, true],
    [false, false],
    [false, true],
    [true, true],
  ]) {
    const response = await server().post(query, { a, b });
    answers.push(Object.keys(((await response.json()) as { data: object }).data).join());
  }
  expect(answers).toEqual(['required', 'hello', 'hello,required', 'required']);
});

it('compresses a large cached response', async () => {
  const query = '{ item { name } }';
  const headers = { 'accept-encoding': 'gzip' };
  const plain = await (await server().post(query)).text();
  const response = await server().post(query, {}, headers);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(Number(response.headers.get('content-length'))).toBeLessThan(500);
  expect(await response.text()).toBe(plain);
  expect(gunzipSync(await readRaw(query))).toEqual(Buffer.from(plain));
});

it('finds the response to a chunked request', async () => {
  const send = () =>
    fetch(server().url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob(['{"query":', '"{ hello }"}']).stream(),
      duplex: 'half',
    } as RequestInit);
  expect(await isCached(send)).toBe(true);
});

/** Returns the compressed body of a response. */
async function readRaw(query: string): Promise<Buffer> {
  const body = JSON.stringify({ query, variables: {} });
  const socket = connect(Number(new URL(server().url).port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\naccept: */*\r\naccept-encoding: gzip\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  return all.subarray(all.indexOf('\r\n\r\n') + 4);
}
