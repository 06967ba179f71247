import { get, makeServer } from '../made-up-server.ts';

describe('the routes', () => {
  const server = makeServer();

  it('report that the process is alive', async () => {
    const response = await get(server, '/health');
    expect([response.status, await response.json()]).toEqual([200, { status: 'alive' }]);
  });

  it('return the version', async () => {
    expect(await (await get(server, '/version')).json()).toEqual({
      name: 'gaiko',
      version: '1.2.3',
    });
  });

  it('return the schema', async () => {
    expect(await (await get(server, '/schema.graphql')).text()).toContain('type Query {');
  });

  it('redirect the root to GraphiQL', async () => {
    const response = await get(server, '/');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('respond to an unknown path with an error in JSON', async () => {
    const response = await get(server, '/nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  it('hide the details of internal errors', async () => {
    const checkReady = () => Promise.reject(new Error('secret'));
    const response = await get(makeServer({}, { checkReady }), '/ready');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
  });

  it('ignore the query string when matching the path', async () => {
    const response = await get(server, '/graphql?query={hello}&operationName=/health');
    expect(response.status).toBe(400);
  });

  it('respond with 404 to names of Object.prototype', async () => {
    expect((await get(server, '/constructor')).status).toBe(404);
  });
});

describe('/ready', () => {
  it('reports that the database has data', async () => {
    const response = await get(makeServer(), '/ready');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ready' }]);
  });

  it.each([
    ['no-data', () => Promise.resolve([])],
    ['no-database', () => Promise.reject(new Error('away'))],
  ])('reports the reason: %s', async (reason, read) => {
    const { STUB_GRAPH } = await import('../made-up-server.ts');
    const response = await get(makeServer({}, { graph: { ...STUB_GRAPH, read } }), '/ready');
    expect([response.status, await response.json()]).toEqual([
      503,
      { status: 'not-ready', reason },
    ]);
  });

  it('returns what the caller of the server reports', async () => {
    const checkReady = () => Promise.resolve('importing');
    const response = await get(makeServer({}, { checkReady }), '/ready');
    expect(await response.json()).toEqual({ status: 'not-ready', reason: 'importing' });
  });
});
