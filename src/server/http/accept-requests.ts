import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { refuse } from '../refusal.ts';

/**
 * Returns a plugin that accepts queries by POST with a JSON body or by GET, and rejects all other requests and persisted
 * queries.
 */
export function acceptRequests(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, endResponse }) {
      if (request.method !== 'GET' && request.method !== 'POST') {
        endResponse(refuse(405, WRONG_METHOD, { allow: 'GET, HEAD, POST' }));
      } else if (!acceptsAnswer(request)) {
        endResponse(refuse(406, WRONG_ANSWER));
      } else if (request.method === 'GET' && requestParser) {
        setRequestParser((asked) => {
          try {
            return requestParser(asked);
          } catch (error) {
            throw badParameters(error);
          }
        });
      } else if (!JSON_BODY.test(request.headers.get('content-type') ?? '')) {
        endResponse(refuse(415, WRONG_BODY, { 'accept-post': 'application/json' }));
      } else {
        // Yoga's own parsers compare the content type literally.
        setRequestParser(requestParser ?? parseBody);
      }
    },
    onParams({ params }) {
      if (!params.query && params.extensions?.['persistedQuery']) throw NOT_PERSISTED;
    },
  };
}

const JSON_BODY = /^\s*application\/(graphql\+)?json\s*([;,]|$)/i;

const ANSWERS: ReadonlySet<string> = new Set([
  '*/*',
  'application/*',
  'application/json',
  'application/graphql-response+json',
  'text/*',
  'text/csv',
  'multipart/*',
  'multipart/mixed',
  'text/event-stream',
]);

function acceptsAnswer(request: Request): boolean {
  const accepted = request.headers.get('accept') ?? '';
  const types = accepted.split(',').map((each) => each.split(';')[0]?.trim().toLowerCase() ?? '');
  return accepted.trim() === '' || types.some((each) => ANSWERS.has(each));
}

async function parseBody(request: Request): Promise<GraphQLParams> {
  try {
    const body: unknown = await request.json();
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    throw badRequest('The body is not valid JSON.');
  }
  throw badRequest('The body must be a JSON object with the query: {"query": "{ ... }"}.');
}

const WRONG_METHOD = {
  code: 'BAD_USER_INPUT',
  message: 'Send the query by POST with a JSON body, or by GET.',
};

const WRONG_BODY = {
  code: 'BAD_USER_INPUT',
  message: 'Send the query as JSON, with the header Content-Type: application/json.',
};

const WRONG_ANSWER = {
  code: 'BAD_USER_INPUT',
  message:
    'The Accept header allows none of the types of a response. Use application/json, application/graphql-response+json, or text/csv for a table.',
};

/** Clients of Apollo and urql recognize the message, and then send the whole query. */
const NOT_PERSISTED = new GraphQLError('PersistedQueryNotSupported', {
  extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED', http: { status: 200 } },
});

function badParameters(cause: unknown): unknown {
  return cause instanceof SyntaxError
    ? badRequest('The parameters variables and extensions must be JSON.')
    : cause;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
