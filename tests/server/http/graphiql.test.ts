import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, get, makeServer } from '../made-up-server.ts';

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('GraphiQL', () => {
  const server = makeServer();

  it('is a page for browsers that loads nothing from other hosts', async () => {
    const html = await (await get(server, '/graphql', BROWSER)).text();
    expect(html).toContain('query Hello { hello }');
    expect(html).not.toMatch(/<(script|img|iframe)[^>]*\ssrc=["']?(https?:)?\/\//i);
    expect(html).not.toMatch(/<link[^>]*\shref=["']?(https?:)?\/\//i);
    expect(html).not.toMatch(/url\(["']?(https?:)?\/\/|@import/i);
  });

  it('can run only its own script', async () => {
    const policy = (await get(server, '/graphql', BROWSER)).headers.get('content-security-policy');
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[\w+/=]+';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('comes compressed as %s', async (encoding, unpack) => {
    const headers = { ...BROWSER, 'accept-encoding': encoding };
    const response = await get(server, '/graphql', headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(bytes.length).toBeLessThan(3_000_000);
    expect(unpack(bytes).toString()).toContain('</html>');
  });

  it('is not sent again to clients that have it', async () => {
    const etag = (await get(server, '/graphql', BROWSER)).headers.get('etag') ?? '';
    const again = await get(server, '/graphql', { ...BROWSER, 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('without public tools', () => {
  const server = makeServer({ GAIKO_PUBLIC_TOOLS: 'off' });

  it('has no GraphiQL', async () => {
    const response = await get(server, '/graphql', BROWSER);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('<html');
  });

  it('has no introspection', async () => {
    const answer = await ask(server, '{ __schema { types { name } } }');
    expect(answer.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('returns errors without suggestions', async () => {
    const field = await ask(server, '{ hellop }');
    const literal = await ask(server, '{ echo(color: REDD) }');
    const variable = await ask(server, 'query ($c: Color) { echo(color: $c) }', {
      variables: { c: 'REDD' },
    });
    for (const answer of [field, literal, variable]) {
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]?.message).not.toContain('Did you mean');
    }
  });

  it('returns no statement', async () => {
    const answer = await ask(server, '{ stored }', { headers: { 'x-gaiko-explain': '1' } });
    expect(answer.extensions).not.toHaveProperty('cypher');
  });
});

describe('with public tools', () => {
  it('returns errors with suggestions', async () => {
    const answer = await ask(makeServer(), '{ hellop }');
    expect(answer.errors?.[0]?.message).toContain('Did you mean "hello"?');
  });

  it('returns the statements on request', async () => {
    const answer = await ask(makeServer(), '{ stored }', { headers: { 'x-gaiko-explain': '1' } });
    expect(answer.extensions['cypher']).toEqual([
      {
        text: 'RETURN $n',
        parameters: { n: 1 },
        paste: ':param n => 1;\nRETURN $n',
        rows: 1,
        ms: expect.any(Number) as number,
      },
    ]);
  });
});
