import { createHash } from 'node:crypto';
import { ApolloClient, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { openServer, type OpenServer } from '../schema/open-server.ts';

let server: OpenServer;
let url: string;

beforeAll(async () => {
  server = await openServer();
  url = `${(await server.listen()).url}/graphql`;
}, 180_000);

afterAll(async () => {
  await server.stop();
  await server.close();
});

const RELATIONS = `query Relations($code: String!, $after: String) {
  country(code: $code) {
    id
    relations(first: 1, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { cursor text node { id code } }
    }
  }
}`;

const AMBIGUOUS = '{ country(code: "Korea") { id code } }';

interface Relations {
  country: {
    relations: {
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
      edges: { text: string }[];
    };
  };
}

const DOCUMENT: TypedDocumentNode<Relations, { code: string; after: string | null }> =
  gql(RELATIONS);

const hash = (query: string): string => createHash('sha256').update(query).digest('hex');

describe.each([
  ['POST', false],
  ['GET', true],
])('with persisted queries by %s', (_, isGet) => {
  it('answers Apollo Client, page by page', async () => {
    const link = new PersistedQueryLink({ sha256: hash, useGETForHashedQueries: isGet });
    const client = new ApolloClient({
      cache: new InMemoryCache(),
      link: link.concat(new HttpLink({ uri: url })),
    });
    const ask = async (after: string | null) => {
      const { data } = await client.query({
        query: DOCUMENT,
        variables: { code: 'NL', after },
      });
      return data?.country.relations;
    };
    const first = await ask(null);
    const second = await ask(first?.pageInfo.endCursor ?? null);
    expect(first?.totalCount).toBe(2);
    expect([...(first?.edges ?? []), ...(second?.edges ?? [])]).toHaveLength(2);
    expect(second?.pageInfo.hasNextPage).toBe(false);
    client.stop();
  });

  it('answers urql', async () => {
    const client = new Client({
      url,
      preferGetMethod: isGet,
      exchanges: [
        cacheExchange,
        persistedExchange({
          preferGetForPersistedQueries: isGet,
          generateHash: (query) => Promise.resolve(hash(query)),
        }),
        fetchExchange,
      ],
    });
    const { data, error } = await client
      .query<Relations>(RELATIONS, { code: 'NL', after: null })
      .toPromise();
    expect(error).toBeUndefined();
    expect(data?.country.relations.totalCount).toBe(2);
    const wrong = await client.query(AMBIGUOUS, {}).toPromise();
    expect(wrong.error?.graphQLErrors[0]?.extensions['code']).toBe('AMBIGUOUS_COUNTRY');
  });
});
