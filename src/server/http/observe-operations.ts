import { hash } from 'node:crypto';
import { IncomingMessage } from 'node:http';
import { getOperationAST, type GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { toAsked } from '../execute/run-operation.ts';
import type { Route } from '../observe/observation.ts';
import type { Observer } from '../observe/observer.ts';
import { pathOf } from '../path-of.ts';

/** Returns a plugin that observes the names and hashes of operations and exports. It must be the first plugin. */
export function observeOperations(observer: Observer): Plugin {
  return {
    onRequest({ request, serverContext }) {
      const incoming: unknown = Reflect.get(serverContext, 'req');
      if (!(incoming instanceof IncomingMessage)) return;
      observer.attach(request, incoming);
      const route = observer.find(request)?.route;
      if (route === undefined || !READING.has(route)) return;
      const path = pathOf(incoming.url ?? '').slice(0, MAX_NAME);
      // The address of a resource contains a key. The name omits the key, so that the number of names stays small.
      const name = route === '/export' ? path : route;
      observer.note(request, { operation: { name, hash: hashOf(path) } });
    },
    onParams({ request, params }) {
      const { query } = params;
      if (typeof query !== 'string' || !observer.find(request)) return;
      observer.note(request, { operation: { name: null, hash: hashOf(query) } });
    },
    onExecute({ args }) {
      const { request } = args.contextValue;
      const { document, operationName } = toAsked(args);
      const operation = observer.find(request)?.operation;
      const name = getOperationAST(document, operationName)?.name?.value;
      if (!operation || name === undefined) return;
      observer.note(request, { operation: { ...operation, name: name.slice(0, MAX_NAME) } });
    },
  };
}

/** Returns a plugin that observes the error codes of responses. It must follow the plugin that sets the codes. */
export function observeResults(observer: Observer): Plugin {
  return {
    onResultProcess({ request, result }) {
      const errors = 'errors' in result ? result.errors : undefined;
      observer.note(request, { code: codeOf(errors?.[0]) });
    },
  };
}

function codeOf(error: GraphQLError | undefined): string {
  const code = error ? error.extensions['code'] : 'OK';
  return typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR';
}

/** The routes of requests that read the graph without a GraphQL document. */
const READING: ReadonlySet<Route> = new Set(['/export', '/id', '/data']);

/** The maximum length of the name of an operation in a log line. */
const MAX_NAME = 60;

function hashOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 16);
}
