import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { examples } from '../../schema/examples.ts';
import { openServer, type OpenServer } from './open-server.ts';

const DAY = 86_400_000;
const JSON_TYPE = { 'content-type': 'application/json' };

let server: OpenServer;
let url: string;
let now: number;
let statements: number;

beforeAll(async () => {
  now = 20_000.5 * DAY;
  const settings = { GAIKO_CACHE_MB: '64', GAIKO_TIMEOUT_MS: '60000' };
  server = await openServer(
    settings,
    (graph) => ({
      ...graph,
      read(statement, limits) {
        statements += 1;
        return graph.read(statement, limits);
      },
    }),
    () => now,
  );
  url = `${(await server.listen()).url}/graphql`;
}, 180_000);

beforeEach(() => {
  statements = 0;
});

afterAll(async () => {
  await server.stop();
  await server.close();
});

const post = (query: string) =>
  fetch(url, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ query }) });

const isHit = ({ headers }: Response) => headers.get('cache-status') === 'gaiko; hit';

/** Sends a request until its response comes from the cache. The server stores a response shortly after sending it. */
async function untilCached(send: () => Promise<Response>): Promise<Response> {
  for (let tries = 0; tries < 50; tries += 1) {
    const response = await send();
    if (isHit(response)) return response;
  }
  throw new Error('The response was not cached.');
}

it.each(examples.map((each) => [each.name, each.query]))(
  'sends the cached response to the tab %s without a statement',
  async (_, query) => {
    const plain = await (await server.post(query, { 'x-gaiko-explain': '0' })).text();
    const first = await (await post(query)).text();
    expect(first).toBe(plain);
    const again = await untilCached(() => post(query));
    expect(await again.text()).toBe(first);
    statements = 0;
    expect(isHit(await post(query))).toBe(true);
    expect(statements).toBe(0);
  },
);

it('sends cached responses to GET requests of Apollo Client', async () => {
  const headers: string[] = [];
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({
      uri: url,
      useGETForQueries: true,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        headers.push(response.headers.get('cache-status') ?? '');
        return response;
      },
    }),
  });
  const query = gql`
    query Name($code: String!) {
      country(code: $code) {
        id
        name
      }
    }
  `;
  const ask = () => client.query({ query, variables: { code: 'NL' }, fetchPolicy: 'network-only' });
  const first = await ask();
  for (let tries = 0; tries < 50 && !headers.includes('gaiko; hit'); tries += 1) await ask();
  expect(headers).toContain('gaiko; hit');
  expect((await ask()).data).toEqual(first.data);
  client.stop();
});

const TODAY = [
  ['a duration', '{ country(code: "NL") { duration { earliest } } }'],
  ['a filter by duration', '{ countries(filter: { duration: { gte: 36500 } }) { totalCount } }'],
  [
    'a nested filter by duration',
    '{ countries(filter: { organizations: { some: { fact: { duration: { gte: 3650 } } } } }) { totalCount } }',
  ],
  ['a series', '{ treaties { series(per: DECADE, of: IN_FORCE) { period count } } }'],
  ['a question without a date', '{ dyad(a: "NL", b: "JP") { haveRelations { value } } }'],
] as const;

describe.each(TODAY)('%s', (_, query) => {
  it('is cached until the end of the day', async () => {
    const before = await (await untilCached(() => post(query))).text();
    expect(before).not.toContain('"errors"');
    now += DAY;
    expect(isHit(await post(query))).toBe(false);
  });
});

it.each([
  ['properties', '{ country(code: "NL") { name capital } }'],
  ['a filter by date', '{ treaties(filter: { signedOn: { after: "1900" } }) { totalCount } }'],
  [
    'a question about a date',
    '{ dyad(a: "NL", b: "JP") { haveRelations(asOf: "1950") { value } } }',
  ],
])('caches %s beyond the end of the day', async (_, query) => {
  await untilCached(() => post(query));
  now += DAY;
  expect(isHit(await post(query))).toBe(true);
});
