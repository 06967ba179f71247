import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Graph } from '../../neo4j/graph.ts';
import { logRequest } from './log-request.ts';
import type { Metrics } from './metrics.ts';
import {
  routeOf,
  type Details,
  type FinishedRequest,
  type Observation,
  type Route,
} from './observation.ts';
import { observeStatements } from './observe-statements.ts';
import { readRequestId, REQUEST_ID_HEADER } from './request-id.ts';
import { endOperationSpan, startOperationSpan } from './tracing.ts';

/** Observes requests from their first byte to their last. */
export interface Observer {
  /** Starts to observe a request. When its response is closed, logs and counts the request. */
  begin(incoming: IncomingMessage, response: ServerResponse): void;
  /** Makes the observation of an incoming message available under the request that Yoga creates from it. */
  attach(request: Request, incoming: IncomingMessage): void;
  /** Returns the observation of a request, or undefined if the request did not arrive at the port. */
  find(request: object): Observation | undefined;
  /** Adds details to the observation of a request. */
  note(request: object, details: Partial<Details>): void;
  /** Wraps a graph to observe the statements of a request. */
  observeGraph(graph: Graph, request: object): Graph;
}

interface Observing {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The time in milliseconds from which an operation is slow. */
  readonly slowMs: number;
}

/** Creates an observer. */
export function createObserver(observing: Observing): Observer {
  const observations = new WeakMap<object, Observation>();
  return {
    begin(incoming, response) {
      const observation = startObservation(incoming);
      const sentBefore = incoming.socket.bytesWritten;
      observations.set(incoming, observation);
      response.setHeader(REQUEST_ID_HEADER, observation.requestId);
      observing.metrics.countRunning(1);
      response.once('close', () => {
        const bytes = incoming.socket.bytesWritten - sentBefore;
        finish(observing, observation, response, bytes);
      });
    },
    attach(request, incoming) {
      const observation = observations.get(incoming);
      if (observation) observations.set(request, observation);
    },
    find: (request) => observations.get(request),
    note(request, details) {
      Object.assign(observations.get(request) ?? {}, details);
    },
    observeGraph(graph, request) {
      const observation = observations.get(request);
      return observation ? observeStatements(graph, observation) : graph;
    },
  };
}

function startObservation({ url, headers }: IncomingMessage): Observation {
  const route = routeOf(url);
  return {
    requestId: readRequestId(headers[REQUEST_ID_HEADER]),
    route,
    startedAt: performance.now(),
    span: TRACED.has(route) ? startOperationSpan(route, headers) : null,
    operation: null,
    cost: 0,
    statements: 0,
    databaseMs: 0,
    code: 'OK',
    isCached: false,
  };
}

/** The routes whose requests run statements. */
const TRACED: ReadonlySet<Route> = new Set<Route>([
  '/graphql',
  '/export',
  '/mcp',
  '/reconcile',
  '/id',
  '/data',
]);

function finish(
  { log, metrics, slowMs }: Observing,
  { startedAt, span, ...observation }: Observation,
  response: ServerResponse,
  bytes: number,
): void {
  const finished: FinishedRequest = {
    ...observation,
    code: response.writableFinished ? observation.code : CLOSED,
    status: response.statusCode,
    ms: performance.now() - startedAt,
    bytes,
  };
  metrics.countRunning(-1);
  metrics.count(finished, finished.ms >= slowMs);
  logRequest(log, finished, slowMs);
  if (span) endOperationSpan(span, finished);
}

/** The code of a request whose connection was closed before the end of its response. */
const CLOSED = 'CONNECTION_CLOSED';
