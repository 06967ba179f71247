import { get, makeServer } from '../made-up-server.ts';

const ORIGIN = { origin: 'https://a.example' };

describe('the headers of a response', () => {
  it('allow every origin without credentials', async () => {
    const { headers } = await get(makeServer(), '/graphql?query={hello}', ORIGIN);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });

  it('allow only the configured origins', async () => {
    const server = makeServer({ GAIKO_CORS_ORIGIN: 'https://a.example,https://c.example' });
    const known = await get(server, '/version', ORIGIN);
    const unknown = await get(server, '/version', { origin: 'https://b.example' });
    expect(known.headers.get('access-control-allow-origin')).toBe('https://a.example');
    expect(unknown.headers.has('access-control-allow-origin')).toBe(false);
    expect(unknown.headers.get('vary')).toBe('Origin');
  });

  it('answer a preflight request', async () => {
    const response = await makeServer().fetch(
      new Request('http://localhost/graphql', { method: 'OPTIONS', headers: ORIGIN }),
    );
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-headers')).toBe('*');
  });

  it('forbid content sniffing, framing and loading', async () => {
    const { headers } = await get(makeServer(), '/graphql?query={hello}');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
  });
});
