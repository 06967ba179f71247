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
});
