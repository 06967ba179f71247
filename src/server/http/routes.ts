import { printSchema, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Config } from '../../process/read-config.ts';
import type { ListenerContext } from '../execute/listener-context.ts';
import { isLinkedData } from '../linked-data/answer-linked-data.ts';
import { baseUrlOf } from '../execute/base-url.ts';
import { linkPage } from '../linked-data/link-page.ts';
import { pathOf } from '../path-of.ts';
import { answerFile, OPEN_TO_ALL, type BrowserFiles } from './browser-files.ts';
import type { CompressedPage } from './compressed-page.ts';
import { refuse } from '../refusal.ts';
import { answerPreflight } from './response-headers.ts';
import type { StaticSite } from './static-site.ts';

/** The data of the routes other than GraphQL. */
export interface Served {
  readonly schema: GraphQLSchema;
  readonly version: string;
  readonly graphiql: CompressedPage | null;
  /** The explorer. Default: none, and `/` leads to GraphiQL. */
  readonly explorer?: StaticSite;
  /** The files for Neo4j Browser. Default: none. */
  readonly browserFiles?: BrowserFiles;
  readonly checkReady: () => Promise<string | null>;
  /** Answers an export request. Returns null if the path does not exist. */
  readonly answerExport: (request: Request, context: ListenerContext) => Promise<Response | null>;
  /** Answers a request for a resource, a document or the vocabulary of linked data. */
  readonly answerLinkedData: (request: Request, context: ListenerContext) => Promise<Response>;
  readonly config: Pick<Config, 'publicUrl'>;
  /** The kinds of resources of linked data. */
  readonly linkedData: { readonly kinds: readonly string[] };
  /** Answers a request of an assistant. Default: the path `/mcp` does not exist. */
  readonly answerMcp?: (request: Request, context: ListenerContext) => Promise<Response>;
  /**
   * Answers a request to the reconciliation service. Returns null if the path does not exist. Default: the paths at
   * `/reconcile` do not exist.
   */
  readonly answerReconcile?: (
    request: Request,
    context: ListenerContext,
  ) => Promise<Response | null>;
  readonly log: Logger;
}

/** Returns a plugin that answers all requests other than GraphQL. */
export function answerRoutes(served: Served): Plugin<object, ListenerContext> {
  const routes = defineRoutes(served);
  return {
    async onRequest(asked) {
      const { request, serverContext } = asked;
      try {
        const response = await answerRoute({ request, context: serverContext }, routes, served);
        if (response) {
          asked.endResponse(response);
        }
      } catch (error) {
        // Yoga would send an error with its stack trace.
        served.log.error({ err: error, url: request.url }, 'a request failed');
        asked.endResponse(refuse(500, BROKEN));
      }
    },
  };
}

interface Asked {
  readonly request: Request;
  readonly context: ListenerContext;
}

function answerRoute(
  asked: Asked,
  routes: Routes,
  served: Served,
): Response | Promise<Response> | null {
  const { request } = asked;
  const path = pathOf(request.url);
  if (request.method === 'OPTIONS') {
    return answerPreflight(served.browserFiles?.[path] ? OPEN_TO_ALL : {});
  }
  if (path === '/graphql') return answerGraphiql(request, served);
  const service = findService(path, served);
  if (service) return service(request, asked.context);
  const route = findRoute(path, asked, routes, served);
  if (!route) {
    return refuse(404, NOT_FOUND);
  }
  return isRead(request) ? route() : refuse(405, READ_ONLY, { allow: 'GET, HEAD' });
}

/** Returns the service at a path, which accepts POST requests, or undefined if the path has no service. */
function findService(
  path: string,
  { answerMcp, answerReconcile }: Served,
): ((request: Request, context: ListenerContext) => Promise<Response>) | undefined {
  if (path === '/mcp') return answerMcp;
  if (!answerReconcile || !/^\/reconcile(\/|$)/.test(path)) return undefined;
  return async (request, context) =>
    (await answerReconcile(request, context)) ?? refuse(404, NOT_FOUND);
}

/** Answers browsers and HEAD requests at `/graphql`. Returns null for operations. */
function answerGraphiql(
  request: Request,
  { graphiql }: Served,
): Response | Promise<Response> | null {
  if (graphiql && isBrowser(request)) return graphiql.answer(request);
  return request.method === 'HEAD' ? new Response(null, { status: 204 }) : null;
}

function findRoute(
  path: string,
  { request, context }: Asked,
  routes: Routes,
  { answerExport, answerLinkedData, linkedData, config, explorer, browserFiles }: Served,
): Route | undefined {
  if (isLinkedData(path)) return () => answerLinkedData(request, context);
  if (path.startsWith('/export/')) {
    return async () => (await answerExport(request, context)) ?? refuse(404, NOT_FOUND);
  }
  const file = browserFiles?.[path];
  if (file) return () => answerFile(file, request);
  const page = explorer?.find(path);
  if (!page) return routes[path];
  const base = baseUrlOf(request, context, config);
  return async () => linkPage(await page.answer(request), { path, base, kinds: linkedData.kinds });
}

type Route = () => Response | Promise<Response>;
type Routes = Readonly<Partial<Record<string, Route>>>;

const NOT_FOUND = {
  code: 'NOT_FOUND',
  message: 'Not found. The GraphQL endpoint is /graphql, the schema is at /schema.graphql.',
};

const BROKEN = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'Internal server error. The server has logged it. Try again.',
};

const READ_ONLY = { code: 'BAD_USER_INPUT', message: 'Use GET.' };

function defineRoutes({ schema, version, checkReady }: Served): Routes {
  const printed = printSchema(schema);
  return {
    '/': () => new Response(null, { status: 302, headers: { location: '/graphql' } }),
    '/health': () => answer({ status: 'alive' }),
    '/ready': async () => {
      const reason = await checkReady();
      return reason === null ? answer({ status: 'ready' }) : notReady(reason);
    },
    '/version': () => answer({ name: 'gaiko', version }),
    '/schema.graphql': () =>
      new Response(printed, { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  };
}

function answer(content: object): Response {
  return new Response(JSON.stringify(content), { headers: JSON_HEADERS });
}

function notReady(reason: string): Response {
  const headers = { ...JSON_HEADERS, 'retry-after': '2' };
  return new Response(JSON.stringify({ status: 'not-ready', reason }), { status: 503, headers });
}

const JSON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
};

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

function isBrowser(request: Request): boolean {
  return isRead(request) && (request.headers.get('accept') ?? '').includes('text/html');
}
