import { request } from 'node:http';
import { connect } from 'node:net';
import { makeServer } from '../made-up-server.ts';

const servers: ReturnType<typeof makeServer>[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function open(settings: Readonly<Record<string, string>> = {}) {
  const server = makeServer(settings);
  servers.push(server);
  return { server, url: (await server.listen()).url };
}

function post(url: string, query: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
}

function postChunked(
  url: string,
  chunks: readonly string[],
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const asked = request(`${url}/graphql`, { method: 'POST', headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    asked.on('error', reject);
    for (const chunk of chunks) asked.write(chunk);
    asked.end();
  });
}

function sendRaw(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

describe('the HTTP listener', () => {
  it('answers over a port', async () => {
    const { url } = await open();
    const response = await post(url, '{ hello }');
    expect(await response.json()).toEqual({
      data: { hello: 'world' },
      extensions: { cost: { requested: 1, limit: 20_000 } },
    });
  });

  it('accepts at most 100 kB', async () => {
    const { url } = await open();
    const fits = await post(url, `{ hello } #${'x'.repeat(99_900)}`);
    const tooLarge = await post(url, `{ hello } #${'x'.repeat(100_000)}`);
    expect(fits.status).toBe(200);
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.headers.get('access-control-allow-origin')).toBe('*');
    expect(await tooLarge.json()).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_LARGE' } }],
    });
  });

  it('counts a body without a declared length', async () => {
    const { url } = await open();
    const fits = await postChunked(url, ['{"query":', '"{ hello }"}']);
    const tooLarge = await postChunked(
      url,
      Array.from({ length: 300 }, () => 'x'.repeat(1000)),
    );
    expect(JSON.parse(fits.text)).toMatchObject({ data: { hello: 'world' } });
    expect(tooLarge.status).toBe(413);
  });

  it('rejects a malformed host and keeps running', async () => {
    const { url } = await open();
    const answer = await sendRaw(
      url,
      'GET /graphql?query={hello} HTTP/1.1\r\nHost: [bad\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect((await post(url, '{ hello }')).status).toBe(200);
  });

  it('rejects an address that sends too many requests', async () => {
    const { url } = await open({ GAIKO_RATE_LIMIT: '2' });
    const statuses = [];
    for (let at = 0; at < 3; at += 1) statuses.push((await post(url, '{ hello }')).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });

  it('explains what to do if the port is in use', async () => {
    const { url } = await open();
    const { port } = new URL(url);
    await expect(makeServer({ PORT: port }).listen()).rejects.toMatchObject({
      name: 'BadSettings',
      message: expect.stringContaining(`PORT=${Number(port) + 1}`) as string,
    });
  });

  it('finishes running requests before it stops', async () => {
    const { server, url } = await open();
    const asked = post(url, '{ slow(ms: 200) }');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = Date.now();
    await server.stop();
    expect(await (await asked).json()).toMatchObject({ data: { slow: 'done' } });
    expect(Date.now() - start).toBeLessThan(2000);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });
});
