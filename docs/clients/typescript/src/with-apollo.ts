import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { describeAnswer, describeDate } from './describe.ts';
import { graphql } from './generated/index.ts';
import { retryingFetch } from './retrying-fetch.ts';

const client = new ApolloClient({
  link: new HttpLink({
    uri: process.env['GAIKO_URL'] ?? 'http://127.0.0.1:4000/graphql',
    fetch: retryingFetch,
    // Caches between the client and the server can answer GET requests.
    useGETForQueries: true,
  }),
  cache: new InMemoryCache({
    typePolicies: {
      // `fetchMore` appends a page to the list with the same conditions.
      Country: { fields: { disputes: relayStylePagination(['asOf', 'certainty']) } },
    },
  }),
});

const CountryDisputes = graphql(`
  query CountryDisputes($code: String!, $asOf: Edtf!, $after: String) {
    country(code: $code) {
      id
      disputes(asOf: $asOf, certainty: CERTAIN, first: 5, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            name
            startedOn {
              edtf
              earliest
              latest
            }
          }
        }
      }
    }
  }
`);

const HaveRelations = graphql(`
  query HaveRelations($a: ID!, $b: ID!, $asOf: Edtf!) {
    dyad(a: $a, b: $b) {
      haveRelations(asOf: $asOf) {
        value
        reason
      }
    }
  }
`);

const watched = client.watchQuery({
  query: CountryDisputes,
  variables: { code: 'JP', asOf: '2010' },
});

// A user interface renders each result. This program waits for the last one.
await new Promise<void>((resolve, reject) => {
  watched.subscribe({
    error: reject,
    next: ({ data, dataState, error, loading }) => {
      if (error) reject(error);
      if (loading || dataState !== 'complete' || !data.country) return;
      const { totalCount, edges, pageInfo } = data.country.disputes;
      console.log(`${edges.length} of ${totalCount} disputes`);
      if (pageInfo.hasNextPage) {
        watched.fetchMore({ variables: { after: pageInfo.endCursor } }).catch(reject);
        return;
      }
      for (const { node } of edges) console.log(`${describeDate(node.startedOn)}: ${node.name}`);
      resolve();
    },
  });
});

const { data } = await client.query({
  query: HaveRelations,
  variables: { a: 'JP', b: 'BR', asOf: '1943' },
});
if (data?.dyad) console.log(describeAnswer(data.dyad.haveRelations));

try {
  const variables = { a: 'JP', b: 'Korea', asOf: '1943' };
  await client.query({ query: HaveRelations, variables });
} catch (error) {
  if (!CombinedGraphQLErrors.is(error)) throw error;
  console.log(error.errors[0]?.extensions?.['code']);
}

client.stop();
