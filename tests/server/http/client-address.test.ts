import { makeServer } from '../made-up-server.ts';

const servers: ReturnType<typeof makeServer>[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** Sends requests with these X-Forwarded-For headers to a server that allows one request per minute and address. */
async function statusesOf(
  settings: Readonly<Record<string, string>>,
  headers: readonly string[],
): Promise<readonly number[]> {
  const server = makeServer({ GAIKO_RATE_LIMIT: '1', ...settings });
  servers.push(server);
  const { url } = await server.listen();
  const statuses: number[] = [];
  for (const forwarded of headers) {
    const response = await fetch(`${url}/graphql?query={hello}`, {
      headers: { 'x-forwarded-for': forwarded },
    });
    statuses.push(response.status);
  }
  return statuses;
}

describe('the rate limit', () => {
  it('ignores X-Forwarded-For by default', async () => {
    expect(await statusesOf({}, ['192.0.2.1', '192.0.2.2'])).toEqual([200, 429]);
  });

  it('counts the clients of a proxy separately', async () => {
    const sent = ['192.0.2.1', '192.0.2.2', '2001:db8::1', '192.0.2.1'];
    expect(await statusesOf({ GAIKO_TRUST_PROXY: '1' }, sent)).toEqual([200, 200, 200, 429]);
  });

  it('ignores addresses that the client has added', async () => {
    const sent = ['10.0.0.1, 192.0.2.1', '10.0.0.2, 192.0.2.1'];
    expect(await statusesOf({ GAIKO_TRUST_PROXY: '1' }, sent)).toEqual([200, 429]);
  });

  it('skips the addresses of the proxies behind the first one', async () => {
    const sent = ['10.0.0.1, 192.0.2.1, 198.51.100.7', '10.0.0.2, 192.0.2.1, 198.51.100.8'];
    expect(await statusesOf({ GAIKO_TRUST_PROXY: '2' }, sent)).toEqual([200, 429]);
  });

  it('uses the address of the connection if the header has no address', async () => {
    const sent = ['unknown', '', 'x'.repeat(5000)];
    expect(await statusesOf({ GAIKO_TRUST_PROXY: '1' }, sent)).toEqual([200, 429, 429]);
  });
});
