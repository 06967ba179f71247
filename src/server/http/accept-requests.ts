import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refuse } from './refusal.ts';

/** Returns a plugin that accepts queries by POST with a JSON body or by GET, and rejects all other requests. */
export function acceptRequests(): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser, endResponse }) {
      if (request.method === 'GET' && requestParser) {
        setRequestParser((asked) => {
          try {
            return requestParser(asked);
          } catch (error) {
            throw badParameters(error);
          }
        });
      } else if (request.method !== 'POST') {
        endResponse(refuse(405, WRONG_METHOD, { allow: 'GET, POST' }));
      } else if (!JSON_BODY.test(request.headers.get('content-type') ?? '')) {
        endResponse(refuse(415, WRONG_BODY, { 'accept-post': 'application/json' }));
      }
    },
  };
}

const JSON_BODY = /^application\/json\s*(;|$)/i;

const WRONG_METHOD = {
  code: 'BAD_USER_INPUT',
  message: 'Send the query by POST with a JSON body, or by GET.',
};

const WRONG_BODY = {
  code: 'BAD_USER_INPUT',
  message: 'Send the query as JSON, with the header Content-Type: application/json.',
};

function badParameters(cause: unknown): unknown {
  return cause instanceof SyntaxError
    ? new GraphQLError('The parameters variables and extensions must be JSON.', {
        extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
      })
    : cause;
}
