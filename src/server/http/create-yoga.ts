import type { GraphQLSchema } from 'graphql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Assistant } from '../../assistants/tool.ts';
import type { LinkedData } from '../../linked-data/resource.ts';
import type { Graph } from '../../neo4j/graph.ts';
import type { ReconciliationService } from '../../reconciliation/service.ts';
import type { Cost, Selection } from '../../pothos-plugin-neo4j/index.ts';
import type { HttpCaching } from '../cache/cache-headers.ts';
import { cacheResponses } from '../cache/cache-responses.ts';
import { acceptRequests } from './accept-requests.ts';
import { answerCsv } from '../export/answer-csv.ts';
import { answerExport, type OpenExport, type Tables } from '../export/answer-export.ts';
import type { BrowserFiles } from './browser-files.ts';
import { createCompressedPage, type CompressedPage } from './compressed-page.ts';
import type { Config } from '../../process/read-config.ts';
import { createExportSlots } from '../export/export-slots.ts';
import { createAnalysisTurns } from '../execute/analysis-turns.ts';
import { baseUrlOf } from '../execute/base-url.ts';
import { finishAnswer } from '../execute/finish-answer.ts';
import type { ListenerContext } from '../execute/listener-context.ts';
import { createOperationLanes } from '../execute/operation-lanes.ts';
import { limitDocument } from '../limits/limit-document.ts';
import { limitVariables } from '../limits/limit-variables.ts';
import { answerLinkedData } from '../linked-data/answer-linked-data.ts';
import { answerMcp } from '../mcp/answer-mcp.ts';
import type { ReadDataState } from '../execute/require-data.ts';
import type { Observer } from '../observe/observer.ts';
import { answerReconcile } from '../reconcile/answer-reconcile.ts';
import { renderGraphiqlPage, type Tab } from '../graphiql/render-page.ts';
import { observeOperations, observeResults } from './observe-operations.ts';
import { addHeaders } from './response-headers.ts';
import { answerRoutes, type Served } from './routes.ts';
import type { StaticSite } from './static-site.ts';
import { validateDocument } from '../execute/validate-document.ts';
import {
  runOperation,
  type Call,
  type OperationContext,
  type Note,
} from '../execute/run-operation.ts';

/** The parts of a server, and its limits. */
export interface Serving {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  readonly createContext: (call: Call) => OperationContext;
  readonly measureCost: (selection: Selection) => Cost;
  readonly checkReady: () => Promise<string | null>;
  /** Returns whether this process is importing data. Responses are then not cached. Default: never. */
  readonly isImporting?: () => boolean;
  /** Returns what the database contains. Queries of incomplete data are rejected. Default: the data is complete. */
  readonly readState?: ReadDataState;
  /** Opens a graph for `/export/…`. */
  readonly openExport: OpenExport;
  /** The vocabulary and the resources for `/id/…` and `/data/…`. */
  readonly linkedData: LinkedData<Call>;
  /** The tables for `/export/…`, by name. Default: none. */
  readonly tables?: Tables;
  readonly tabs: readonly Tab[];
  /** The files for Neo4j Browser, by path. Default: none. */
  readonly browserFiles?: BrowserFiles;
  /** The explorer. Default: none, and `/` leads to GraphiQL. */
  readonly explorer?: StaticSite;
  /** The tools and texts at /mcp. Default: none. */
  readonly assistant?: Assistant;
  /** The service at /reconcile. Default: none. */
  readonly reconciliation?: ReconciliationService;
  readonly config: Config;
  readonly version: string;
  readonly log: Logger;
}

/** Creates a Yoga server with our routes, limits and errors. Does not cache responses if `caching` is null. */
export function createYogaServer(
  serving: Serving,
  caching: HttpCaching | null,
  observer: Observer,
): YogaServerInstance<ListenerContext, object> {
  const { schema, config, log } = serving;
  const notes = new WeakMap<Request, Note>();
  const slots = createExportSlots();
  const takeTurn = createAnalysisTurns(config);
  const admit = createOperationLanes(config);
  const yoga: YogaServerInstance<ListenerContext, object> = createYoga<ListenerContext>({
    schema,
    logging: false,
    landingPage: false,
    // Yoga treats any URL with this ending as its health check. No URL ends with a space.
    healthCheckEndpoint: ' ',
    graphiql: false,
    cors: false,
    multipart: false,
    // The HTTP listener limits the body size. A limit here takes more than half of the time of a small request.
    maxRequestBodySize: false,
    maskedErrors: false,
    // Yoga's caches are bounded by the number of entries, and contain invalid documents.
    parserAndValidationCache: false,
    plugins: [
      observeOperations(observer),
      addHeaders(config.corsOrigins),
      answerRoutes({
        ...serving,
        graphiql: createGraphiql(serving),
        ...createServices(serving, observer, (request, context) => yoga.fetch(request, context)),
        answerExport: (request, context) =>
          answerExport({ ...observe(serving, observer, request), slots }, request, context),
        answerLinkedData: (request, context) => {
          const hasPages = serving.explorer !== undefined;
          const parts = { ...observe(serving, observer, request), admit, hasPages };
          return answerLinkedData(parts, request, context);
        },
      }),
      acceptRequests(),
      limitVariables(),
      ...limitDocument(config),
      validateDocument({ isPublic: config.publicTools, takeTurn }),
      runOperation({ ...serving, notes, observer, takeTurn, admit }),
      answerCsv({ ...serving, slots, observer }),
      finishAnswer({ log, notes, observer, maxCost: config.maxCost }),
      observeResults(observer),
      ...(caching ? [cacheResponses({ ...caching, schema, notes })] : []),
    ],
  });
  return yoga;
}

/** Returns a server that observes the statements and the error of a request that is not an operation. */
function observe(serving: Serving, observer: Observer, request: Request) {
  return {
    ...serving,
    graph: observer.observeGraph(serving.graph, request),
    onError: (code: string): void => {
      observer.note(request, { code });
    },
  };
}

/** Returns the handlers of the services that the server has. The operations of a service have the limits of /graphql. */
function createServices(
  { assistant, reconciliation: service, version, config, log }: Serving,
  observer: Observer,
  answerGraphql: (request: Request, context: ListenerContext) => Response | Promise<Response>,
): Pick<Served, 'answerMcp' | 'answerReconcile'> {
  const connect = (request: Request, context: ListenerContext, failed: string) => ({
    version,
    answerGraphql: async (asked: Request) =>
      answerGraphql(asked, { ...context, requestKey: undefined }),
    onFailure: (code: string, error?: unknown): void => {
      observer.note(request, { code });
      if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error }, failed);
    },
  });
  return {
    ...(assistant && {
      answerMcp: (request: Request, context: ListenerContext) =>
        answerMcp(request, {
          ...connect(request, context, 'A tool failed.'),
          ...{ assistant, config },
        }),
    }),
    ...(service && {
      answerReconcile: (request: Request, context: ListenerContext) =>
        answerReconcile(request, {
          ...connect(request, context, 'Reconciliation failed.'),
          ...{ service, publicUrl: baseUrlOf(request, context, config) },
        }),
    }),
  };
}

function createGraphiql({ config, tabs }: Serving): CompressedPage | null {
  return config.publicTools ? createCompressedPage(renderGraphiqlPage('gaiko', tabs)) : null;
}
