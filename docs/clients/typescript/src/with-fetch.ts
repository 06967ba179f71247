import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { describeAnswer, describeDate } from './describe.ts';
import type { DisputesQuery } from './generated/graphql.ts';
import { graphql } from './generated/index.ts';
import { retryingFetch } from './retrying-fetch.ts';

const URL = process.env['GAIKO_URL'] ?? 'http://127.0.0.1:4000/graphql';

const Disputes = graphql(`
  query Disputes($code: String!, $asOf: Edtf!, $after: String) {
    country(code: $code) {
      disputes(asOf: $asOf, certainty: CERTAIN, first: 5, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
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
      areAllied(asOf: $asOf) {
        value
        reason
      }
    }
  }
`);

interface ErrorInResponse {
  message: string;
  extensions: { code: string; candidates?: { code: string; name: string }[] };
}

/** The first error of a response. `details.extensions.code` is the error code. */
class ResponseError extends Error {
  readonly details: ErrorInResponse;

  constructor(details: ErrorInResponse) {
    super(details.message);
    this.details = details;
  }
}

/** Sends an operation, and returns its data. Throws a ResponseError if the response contains an error. */
async function send<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await retryingFetch(URL, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const body = (await response.json()) as { data?: Data; errors?: ErrorInResponse[] };
  if (body.errors?.[0]) throw new ResponseError(body.errors[0]);
  if (!body.data) throw new Error(`The server responded with the status ${response.status}.`);
  return body.data;
}

/** Prints the disputes of a country on a date, page by page. */
async function printDisputes(code: string, asOf: string): Promise<void> {
  let after: string | null = null;
  do {
    const data: DisputesQuery = await send(Disputes, { code, asOf, after });
    if (!data.country) return;
    const { totalCount, nodes, pageInfo } = data.country.disputes;
    if (after === null) console.log(`${totalCount} disputes`);
    for (const { name, startedOn } of nodes) console.log(`${describeDate(startedOn)}: ${name}`);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
}

await printDisputes('JP', '2010');

const { dyad } = await send(Answers, { a: 'JP', b: 'BR', asOf: '1943' });
if (dyad) {
  console.log(describeAnswer(dyad.haveRelations));
  console.log(describeAnswer(dyad.areAllied));
}

try {
  await printDisputes('Korea', '2010');
} catch (error) {
  if (!(error instanceof ResponseError)) throw error;
  const { code, candidates = [] } = error.details.extensions;
  console.log(`${code}: ${candidates.map((each) => each.name).join(', ')}`);
}
