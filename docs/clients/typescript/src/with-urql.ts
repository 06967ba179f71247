import { cacheExchange, Client, fetchExchange, type OperationResult } from '@urql/core';
import type { ResultOf } from 'gql.tada';
import { describeAnswer, describeDate } from './describe.ts';
import { retryingFetch } from './retrying-fetch.ts';
import { graphql } from './tada.ts';

const client = new Client({
  url: process.env['GAIKO_URL'] ?? 'http://127.0.0.1:4000/graphql',
  fetch: retryingFetch,
  // Caches between the client and the server can answer GET requests.
  preferGetMethod: 'within-url-limit',
  exchanges: [cacheExchange, fetchExchange],
});

const Disputes = graphql(`
  query Disputes($code: String!, $asOf: Edtf!, $after: String) {
    country(code: $code) {
      id
      disputes(asOf: $asOf, certainty: CERTAIN, first: 5, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
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
`);

const Answers = graphql(`
  query Answers($a: ID!, $b: ID!, $asOf: Edtf!) {
    dyad(a: $a, b: $b) {
      haveRelations(asOf: $asOf) {
        value
        reason
      }
    }
  }
`);

let after: string | null = null;
do {
  const variables = { code: 'JP', asOf: '2010', after };
  const result: OperationResult<ResultOf<typeof Disputes>> = await client.query(
    Disputes,
    variables,
  );
  const { data, error } = result;
  if (!data?.country) throw error ?? new Error('The response contains no data.');
  const { totalCount, nodes, pageInfo } = data.country.disputes;
  if (after === null) console.log(`${totalCount} disputes`);
  for (const { name, startedOn } of nodes) console.log(`${describeDate(startedOn)}: ${name}`);
  after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
} while (after !== null);

const { data } = await client.query(Answers, { a: 'JP', b: 'BR', asOf: '1943' });
if (data?.dyad) console.log(describeAnswer(data.dyad.haveRelations));

const { error } = await client.query(Answers, { a: 'JP', b: 'Korea', asOf: '1943' });
console.log(error?.graphQLErrors[0]?.extensions['code']);
