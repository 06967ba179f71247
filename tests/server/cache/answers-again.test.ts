import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { HIT, isKept, MISS, openKept, statusOf } from './open-kept.ts';

type Kept = Awaited<ReturnType<typeof openKept>>;
let kept: Kept;

beforeEach(async () => {
  kept = await openKept();
});

afterEach(() => kept.stop());

it('sends the same bytes, and runs an operation once', async () => {
  expect(await isKept(() => kept.post('{ hello }'))).toBe(true);
  expect(await isKept(() => kept.get('{ hello }'))).toBe(true);
  expect(kept.state.runs).toBe(1);
});

it('recognizes an operation in other words', async () => {
  const query = 'query ($shape: Shape, $n: Int) { echo(shape: $shape, number: $n) }';
  await kept.post(query, { n: 1, shape: { sides: 1, inner: { sides: 2 } } });
  const again = await kept.post(`${query} # again`, {
    shape: { inner: { sides: 2 }, sides: 1 },
    n: 1,
  });
  expect(statusOf(again)).toBe(HIT);
  expect(kept.state.runs).toBe(1);
});

it('sends the same headers', async () => {
  const headers = { origin: 'https://a.example' };
  const [first, second] = [
    await kept.get('{ hello }', headers),
    await kept.get('{ hello }', headers),
  ];
  const without = ({ headers: all }: Response) =>
    [...all].filter(([name]) => !['date', 'cache-status'].includes(name)).sort();
  expect(without(second)).toEqual(without(first));
  expect(second.headers.get('cache-control')).toBe(
    'public, max-age=0, s-maxage=60, must-revalidate',
  );
  expect(second.headers.get('vary')).toBe('Accept, Accept-Encoding, X-Gaiko-Explain');
});

it('answers 304 to a client that has the answer, kept or not', async () => {
  const tag = (await kept.get('{ hello }')).headers.get('etag') ?? '';
  for (const header of [tag, `"other", ${tag}`, tag.slice(2), '*']) {
    const response = await kept.get('{ hello }', { 'if-none-match': header });
    expect([response.status, await response.text()]).toEqual([304, '']);
    expect(response.headers.get('etag')).toBe(tag);
  }
  expect((await kept.get('{ hello }', { 'if-none-match': '"other"' })).status).toBe(200);
  kept.state.runs = 0;
  kept.state.version.set('v2');
  expect((await kept.get('{ hello }', { 'if-none-match': tag })).status).toBe(304);
  expect(kept.state.runs).toBe(1);
});

it('answers 200 to a POST, even if the client has the answer', async () => {
  const tag = (await kept.get('{ hello }')).headers.get('etag') ?? '';
  await kept.post('{ hello }');
  const response = await kept.post('{ hello }', {}, { 'if-none-match': tag });
  expect([response.status, statusOf(response)]).toEqual([200, HIT]);
  expect(response.headers.get('cache-control')).toBeNull();
});

it('answers HEAD like GET, without a body', async () => {
  for (const expected of [MISS, HIT]) {
    const response = await kept.get('{ hello }', {}, 'HEAD');
    expect([response.status, statusOf(response)]).toEqual([200, expected]);
    expect(await response.text()).toBe('');
    expect(response.headers.get('etag')).toMatch(/^W\//);
  }
  const tag = (await kept.get('{ hello }')).headers.get('etag') ?? '';
  expect((await kept.get('{ hello }', { 'if-none-match': tag }, 'HEAD')).status).toBe(304);
  expect((await fetch(kept.url, { method: 'HEAD' })).status).toBe(204);
});

it('keeps an answer for each accepted type', async () => {
  const types = ['application/json', 'application/graphql-response+json'];
  for (const expected of [MISS, HIT]) {
    for (const accept of types) {
      const response = await kept.post('{ hello }', {}, { accept });
      expect(statusOf(response)).toBe(expected);
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    }
  }
});

it('keeps an answer for each value of @skip and @include', async () => {
  const query =
    'query ($a: Boolean!, $b: Boolean!) { hello @skip(if: $a) required(number: 1) @include(if: $b) }';
  const answers = [];
  for (const [a, b] of [
    [true, true],
    [false, false],
    [false, true],
    [true, true],
  ]) {
    const response = await kept.post(query, { a, b });
    answers.push(Object.keys(((await response.json()) as { data: object }).data).join());
  }
  expect(answers).toEqual(['required', 'hello', 'hello,required', 'required']);
});

it('compresses large answers, once they are sent again', async () => {
  const query = '{ item { name } }';
  const headers = { 'accept-encoding': 'gzip' };
  const plain = await (await kept.post(query)).text();
  const response = await kept.post(query, {}, headers);
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(Number(response.headers.get('content-length'))).toBeLessThan(500);
  expect(await response.text()).toBe(plain);
  expect(gunzipSync(await readRaw(query))).toEqual(Buffer.from(plain));
});

it('reads a body in chunks', async () => {
  const send = () =>
    fetch(kept.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob(['{"query":', '"{ hello }"}']).stream(),
      duplex: 'half',
    } as RequestInit);
  expect(await isKept(send)).toBe(true);
});

/** Returns the compressed body of an answer. */
async function readRaw(query: string): Promise<Buffer> {
  const body = JSON.stringify({ query, variables: {} });
  const socket = connect(Number(new URL(kept.url).port), '127.0.0.1');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\naccept: */*\r\naccept-encoding: gzip\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  return all.subarray(all.indexOf('\r\n\r\n') + 4);
}
