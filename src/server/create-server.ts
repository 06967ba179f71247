import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { pino } from 'pino';
import { createAnswerAgain } from './cache/answer-again.ts';
import { varyOf } from './cache/answer-headers.ts';
import { createKeptAnswers, type KeptAnswers } from './cache/kept-answers.ts';
import { checkReadiness } from './http/check-readiness.ts';
import { BadSettings, type Config } from '../process/read-config.ts';
import { createYogaServer, type Serving } from './http/create-yoga.ts';
import { createHttpListener } from './http/http-listener.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { answerHeaders, commonHeaders } from './http/response-headers.ts';

const STOP_WITHIN_MS = 10_000;
const LOOK_FOR_IDLE_MS = 50;

/** A server for one schema and one graph. */
export interface GaikoServer {
  /** Answers a request in the same process, without a port. */
  fetch(request: Request): Promise<Response>;
  /** Opens the port. Throws BadSettings if that is not possible. */
  listen(): Promise<{ readonly url: string }>;
  /** Stops accepting requests, waits up to ten seconds for running requests, and closes the port. */
  stop(): Promise<void>;
}

type Options = Omit<Serving, 'checkReady' | 'log'> & Partial<Pick<Serving, 'checkReady' | 'log'>>;

/** Creates a server that is not listening yet. */
export function createServer(options: Options): GaikoServer {
  const { config, graph, now = Date.now } = options;
  const log = options.log ?? pino({ level: config.logLevel });
  const kept = openKept(options);
  const serving = { checkReady: () => checkReadiness(graph), ...options, log };
  const yoga = createYogaServer(serving, kept);
  const listener = createHttpListener({
    answer: async (request, response, requestKey) => {
      await yoga(request, response, { requestKey });
    },
    again:
      kept &&
      createAnswerAgain({
        kept,
        now,
        vary: varyOf(config),
        headers: (origin) => answerHeaders(config.corsOrigins, origin),
      }),
    log,
    allow: createRateLimit(config.rateLimit),
    headers: (origin) => commonHeaders(config.corsOrigins, origin),
  });
  return {
    fetch: async (request) => yoga.fetch(request, {}),
    listen: () => listen(listener, config),
    async stop() {
      await stop(listener);
      if (kept) log.info(kept.report(), 'Kept answers.');
    },
  };
}

function openKept(options: Options): KeptAnswers | null {
  const { config, versions, isImporting = () => false, now = Date.now } = options;
  if (versions === undefined || config.cacheBytes === 0) return null;
  return createKeptAnswers({ maxBytes: config.cacheBytes, versions, isImporting, now });
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

function stop(listener: Server): Promise<void> {
  if (!listener.listening) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    // A keep-alive connection becomes idle only after its last response has been sent.
    const idle = setInterval(() => {
      listener.closeIdleConnections();
    }, LOOK_FOR_IDLE_MS);
    const last = setTimeout(() => {
      listener.closeAllConnections();
    }, STOP_WITHIN_MS);
    listener.close(() => {
      clearInterval(idle);
      clearTimeout(last);
      resolve();
    });
  });
}
