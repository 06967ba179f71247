import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { pino } from 'pino';
import { varyOf } from './cache/cache-headers.ts';
import { createResponseCache, type ResponseCache } from './cache/response-cache.ts';
import { createSendCached } from './cache/send-cached.ts';
import { checkReadiness } from './http/check-readiness.ts';
import { BadSettings, type Config } from '../process/read-config.ts';
import type { VersionWatch } from '../neo4j/watch-version.ts';
import { createYogaServer, type Serving } from './http/create-yoga.ts';
import type { UnreadLimits } from './http/close-unread.ts';
import { createDrain } from './http/drain.ts';
import { createHttpListener } from './http/http-listener.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { createMetricsPage } from './observe/metrics-page.ts';
import { createMetrics } from './observe/metrics.ts';
import { createObserver } from './observe/observer.ts';
import type { ServerState } from './observe/server-state.ts';
import { answerHeaders, commonHeaders } from './http/response-headers.ts';

/** A server for one schema and one graph. */
export interface GaikoServer {
  /** Answers a request in the same process, without a port. */
  fetch(request: Request): Promise<Response>;
  /** Opens the port. Throws BadSettings if that is not possible. */
  listen(): Promise<{ readonly url: string }>;
  /** Waits up to ten seconds for running requests, and closes the port. Answers requests that arrive meanwhile. */
  stop(): Promise<void>;
}

/** The parts, limits and clock of a server. */
export interface ServerOptions
  extends Omit<Serving, 'checkReady' | 'log'>, Partial<Pick<Serving, 'checkReady' | 'log'>> {
  /** The data version, which the response cache requires. Default: responses are not cached. */
  readonly versions?: VersionWatch;
  /** The state of the database for metrics. Default: they do not contain it. */
  readonly database?: ServerState['database'];
  /** Returns the time in milliseconds since 1970. Default: the system clock. */
  readonly now?: () => number;
  /** The limits of unread responses. Default: UNREAD_LIMITS. */
  readonly unread?: UnreadLimits;
}

/** Creates a server that is not listening yet. */
export function createServer(options: ServerOptions): GaikoServer {
  const { config } = options;
  const log = options.log ?? pino({ level: config.logLevel });
  const cache = openCache(options);
  const metrics = createMetrics(toState(options, cache));
  const observer = createObserver({ log, metrics, slowMs: config.slowMs });
  const caching = cache && { cache, vary: varyOf(config), now: options.now ?? Date.now, observer };
  const serving = {
    ...options,
    checkReady: async () => (drain.isStopping() ? STOPPING : checkReady(options)),
    log,
  };
  const yoga = createYogaServer(serving, caching, observer);
  const answerMetrics = createMetricsPage(metrics, config.metrics);
  const listener = createHttpListener({
    answer: async (request, response, context) => {
      await yoga(request, response, context);
    },
    sendCached:
      caching &&
      createSendCached({
        ...caching,
        headers: (origin) => answerHeaders(config.corsOrigins, origin),
      }),
    answerFirst: (request, response) => {
      observer.begin(request, response);
      return answerMetrics(request, response);
    },
    untilReleased: () => drain.untilReleased(),
    log,
    unread: options.unread,
    allow: createRateLimit(config.rateLimit),
    config,
    headers: (origin) => commonHeaders(config.corsOrigins, origin),
  });
  const drain = createDrain(listener);
  return {
    fetch: async (request) => yoga.fetch(request, {}),
    async listen() {
      const address = await listen(listener, config);
      if (config.metrics !== 'off') metrics.start();
      return address;
    },
    async stop() {
      await drain.stop();
      if (caching) log.info(caching.cache.report(), 'Response cache statistics.');
    },
  };
}

/** The reason that `/ready` reports while the server stops, so that balancers send no more requests. */
const STOPPING = 'stopping';

function checkReady({ checkReady: check, graph }: ServerOptions): Promise<string | null> {
  return check ? check() : checkReadiness(graph);
}

function openCache(options: ServerOptions): ResponseCache | null {
  const { config, versions, isImporting = () => false, now = Date.now } = options;
  if (versions === undefined || config.cacheBytes === 0) return null;
  return createResponseCache({ maxBytes: config.cacheBytes, versions, isImporting, now });
}

function toState(
  { database, isImporting = () => false }: ServerOptions,
  cache: ResponseCache | null,
): ServerState {
  return { isImporting, ...(database && { database }), ...(cache && { cache }) };
}

function listen(listener: Server, { host, port }: Config): Promise<{ readonly url: string }> {
  return new Promise((resolve, reject) => {
    listener.once('error', (error: NodeJS.ErrnoException) => {
      reject(explain(error, host, port));
    });
    listener.listen(port, host, () => {
      resolve({ url: urlOf(listener.address(), host) });
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const fixes: Readonly<Partial<Record<string, string>>> = {
    EADDRINUSE: `Port ${port} is in use. Stop the program that uses it, or choose another port: PORT=${port + 1}`,
    EACCES: `No permission to open port ${port}. Choose a port above 1023: PORT=4000`,
    EADDRNOTAVAIL: `This machine does not have the address ${host}. Choose another: HOST=127.0.0.1`,
    ENOTFOUND: `The host ${host} does not exist. Choose another: HOST=127.0.0.1`,
  };
  const fix = fixes[error.code ?? ''];
  return fix === undefined ? error : new BadSettings(fix);
}

function urlOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address ? address.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
