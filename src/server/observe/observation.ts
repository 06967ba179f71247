import type { Span } from '@opentelemetry/api';
import { pathOf } from '../path-of.ts';

/** The name of an operation in its document, and a hash of the document. */
export interface OperationName {
  readonly name: string | null;
  readonly hash: string;
}

/** The details of a request that its steps add. */
export interface Details {
  /** Null if the request is not an operation. */
  operation: OperationName | null;
  cost: number;
  statements: number;
  /** The total time of the statements in milliseconds. Statements can run at once. */
  databaseMs: number;
  /** The code of the first error, or OK. */
  code: string;
  isCached: boolean;
}

/** The observation of a request, which its steps complete. */
export interface Observation extends Details {
  readonly requestId: string;
  readonly route: Route;
  readonly startedAt: number;
  readonly span: Span | null;
}

/** A finished request. */
export interface FinishedRequest extends Readonly<Details> {
  readonly requestId: string;
  readonly route: Route;
  readonly status: number;
  readonly ms: number;
  /** The bytes sent, including headers. */
  readonly bytes: number;
}

const ROUTES = [
  '/',
  '/graphql',
  '/mcp',
  '/reconcile',
  '/health',
  '/ready',
  '/version',
  '/metrics',
  '/schema.graphql',
  '/vocab',
] as const;

/** The routes that contain all paths below the route. */
const FAMILIES = ['/export', '/reconcile', '/id', '/data'] as const;

/** The route of a request. Metrics use it as a label, so the number of routes is fixed. */
export type Route = (typeof ROUTES | typeof FAMILIES)[number] | 'other';

/** Returns the route of a request target. */
export function routeOf(url = '/'): Route {
  const path = pathOf(url);
  const family = FAMILIES.find((each) => path.startsWith(`${each}/`));
  return family ?? ROUTES.find((route) => route === path) ?? 'other';
}
