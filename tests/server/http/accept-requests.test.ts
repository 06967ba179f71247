import { makeServer, type Answer } from '../made-up-server.ts';

const server = makeServer();

async function send(init: RequestInit, search = '') {
  const response = await server.fetch(new Request(`http://localhost/graphql${search}`, init));
  return { status: response.status, body: (await response.json()) as Answer };
}

describe('a request', () => {
  it('is accepted by GET', async () => {
    const variables = encodeURIComponent('{"n":1}');
    const query = encodeURIComponent('query($n:Int){echo(number:$n)}');
    const { status, body } = await send({}, `?query=${query}&variables=${variables}`);
    expect(status).toBe(200);
    expect(body.data).toEqual({ echo: '{"number":1}' });
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query={hello}'],
    ['several parts', 'multipart/form-data; boundary=x', '--x--'],
    ['a GraphQL body', 'application/graphql', '{ hello }'],
    ['plain text', 'text/plain', '{"query":"{ hello }"}'],
    ['a type that only starts like JSON', 'application/jsonx', '{"query":"{ hello }"}'],
  ])('is rejected as %s', async (_, type, text) => {
    const { status, body } = await send({
      method: 'POST',
      headers: { 'content-type': type },
      body: text,
    });
    expect(status).toBe(415);
    expect(body.errors?.[0]?.message).toContain('application/json');
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('is rejected by %s', async (method) => {
    expect((await send({ method })).status).toBe(405);
  });

  it.each([
    ['text that is not JSON', '{'],
    ['null', 'null'],
    ['a list', '[{"query":"{ hello }"}]'],
    ['no query', '{}'],
    ['a query that is not a string', '{"query":1}'],
    ['variables that are not an object', '{"query":"{ hello }","variables":[]}'],
    ['an unknown parameter', '{"query":"{ hello }","id":1}'],
  ])('is rejected with a body that is %s', async (_, text) => {
    const { status, body } = await send({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: text,
    });
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('is rejected by GET with variables that are not JSON', async () => {
    const { status, body } = await send({}, '?query={hello}&variables={');
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it.each([
    'Application/Json',
    'application/json ; charset=UTF-8',
    'application/json;charset=utf-8',
    'application/json, application/json',
  ])('is accepted with the content type %s', async (type) => {
    const { status, body } = await send({
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"query":"{ hello }"}',
    });
    expect([status, body.data]).toEqual([200, { hello: 'world' }]);
  });

  it.each(['null', '[]', '{', '1'])(
    'is rejected with the body %s and blanks in its type',
    async (text) => {
      const headers = { 'content-type': 'application/json ; charset=UTF-8' };
      const { status, body } = await send({ method: 'POST', headers, body: text });
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );

  it('is rejected with a body that names the types of responses if it accepts none of them', async () => {
    const headers = { 'content-type': 'application/json', accept: 'text/html' };
    const { status, body } = await send({ method: 'POST', headers, body: '{"query":"{ hello }"}' });
    expect(status).toBe(406);
    expect(body.errors?.[0]?.message).toContain('application/json');
  });

  it('is answered by HEAD without a body', async () => {
    const response = await server.fetch(
      new Request('http://localhost/graphql', { method: 'HEAD', headers: { accept: '*/*' } }),
    );
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  const persisted = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };

  it('is told to send the whole query if it contains only a hash', async () => {
    const expected = {
      message: 'PersistedQueryNotSupported',
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
    };
    const headers = { 'content-type': 'application/json' };
    const sent = JSON.stringify({ operationName: 'A', extensions: persisted });
    const post = await send({ method: 'POST', headers, body: sent });
    expect([post.status, post.body.errors]).toEqual([200, [expected]]);
    const search = `?extensions=${encodeURIComponent(JSON.stringify(persisted))}`;
    const got = await send({}, search);
    expect([got.status, got.body.errors]).toEqual([200, [expected]]);
  });

  it('is accepted with a query beside its hash', async () => {
    const headers = { 'content-type': 'application/json' };
    const sent = JSON.stringify({ query: '{ hello }', extensions: persisted });
    expect((await send({ method: 'POST', headers, body: sent })).body.data).toEqual({
      hello: 'world',
    });
  });
});
