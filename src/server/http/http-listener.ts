import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../../process/read-config.ts';
import type { SendCached } from '../cache/send-cached.ts';
import type { ListenerContext } from '../execute/listener-context.ts';
import { clientAddress } from './client-address.ts';
import { networkOf } from './client-network.ts';
import { closeUnread, type UnreadLimits } from './close-unread.ts';
import type { RateLimit } from './rate-limit.ts';
import { MAX_BODY_BYTES, readBody } from './read-body.ts';
import { publicUrlOf } from './public-url.ts';
import { refusalText } from '../refusal.ts';
import { pathOf } from '../path-of.ts';
import { normalizeTarget } from './request-target.ts';

const REQUEST_TIMEOUT_MS = 15_000;

interface ListenerOptions {
  readonly answer: (
    request: IncomingMessage,
    response: ServerResponse,
    context: ListenerContext,
  ) => Promise<void>;
  /** Called first for each request. Returns true if it has answered the request. */
  readonly answerFirst: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Returns a promise that resolves when requests can be processed, or null if requests need not wait. Default: null. */
  readonly untilReleased?: () => Promise<void> | null;
  /** Sends cached responses. Null if responses are not cached. */
  readonly sendCached: SendCached | null;
  readonly log: Logger;
  readonly allow: RateLimit;
  readonly config: Pick<Config, 'publicUrl' | 'trustedProxies'>;
  /** The limits of unread responses. Default: UNREAD_LIMITS. */
  readonly unread?: UnreadLimits | undefined;
  readonly headers: (origin: string | undefined) => Readonly<Record<string, string>>;
}

/** Creates a node:http server that rejects too large, too frequent and malformed requests before Yoga parses them. */
export function createHttpListener(options: ListenerOptions): Server {
  const { sendCached, log, headers, config } = options;
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    await options.untilReleased?.();
    const client = networkOf(clientAddress(request, config.trustedProxies));
    const refusal = judge(request, client, options);
    const isBodyRead = !refusal && requiresBody(request, sendCached);
    const body = isBodyRead ? await readBody(request) : NO_BODY;
    if (refusal || !body) {
      send(response, refusal ?? TOO_LARGE, headers(request.headers.origin));
      return;
    }
    await answerRequest(options, { request, body, client }, response);
    // If Yoga cannot send a response, Yoga prints the error and leaves the request unanswered.
    if (!response.headersSent) response.destroy();
  };
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    if (options.answerFirst(request, response)) return;
    listener(request, response).catch((error: unknown) => {
      const hasLeft = request.destroyed || response.destroyed;
      if (hasLeft) log.debug(`A client disconnected: ${String(error)}`);
      else log.warn({ err: error }, 'a request was dropped');
      response.destroy();
    });
  });
  closeUnread(server, log, options.unread);
  return server;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter?: string;
}

const TOO_LARGE: Refusal = {
  status: 413,
  code: 'QUERY_TOO_LARGE',
  message: `The request is larger than ${MAX_BODY_BYTES} bytes. Split it into several queries.`,
};

const TOO_OFTEN: Refusal = {
  status: 429,
  code: 'RATE_LIMITED',
  message: 'Too many requests. Try again in a few seconds.',
  retryAfter: '5',
};

const MALFORMED: Refusal = {
  status: 400,
  code: 'BAD_USER_INPUT',
  message: 'The Host header or the path is malformed.',
};

function judge(
  request: IncomingMessage,
  client: string,
  { allow }: ListenerOptions,
): Refusal | null {
  // Yoga throws for an invalid URL, which would end the process.
  if (!normalizeTarget(request)) return MALFORMED;
  if (!UNLIMITED.has(pathOf(request.url ?? '')) && !allow(client)) {
    return TOO_OFTEN;
  }
  return Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES ? TOO_LARGE : null;
}

/** The paths that orchestrators and balancers poll. They do not count for the rate limit. */
const UNLIMITED: ReadonlySet<string> = new Set(['/health', '/ready']);

interface Received {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  /** The network of the client. */
  readonly client: string;
}

/** Sends the cached response, or passes the request to Yoga. */
async function answerRequest(
  { answer, sendCached, config }: ListenerOptions,
  { request, body, client }: Received,
  response: ServerResponse,
): Promise<void> {
  useGetForHead(request);
  const sent =
    sendCached && isForGraphql(request) ? await sendCached(request, body, response) : null;
  if (sent?.isSent === true) return;
  const closeConnection = (): void => {
    response.destroy();
  };
  await answer(request, response, {
    client,
    publicUrl: publicUrlOf(request, config),
    requestKey: sent?.requestKey,
    closeConnection,
  });
}

const NO_BODY = Buffer.alloc(0);

/** Returns whether the listener must read the body, to check its size or to look up the cached response. */
function requiresBody(request: IncomingMessage, sendCached: SendCached | null): boolean {
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  return isChunked || (sendCached !== null && request.method === 'POST' && isForGraphql(request));
}

function isForGraphql(request: IncomingMessage): boolean {
  return pathOf(request.url ?? '') === '/graphql';
}

/** Handles a HEAD request with a query as a GET request. Node.js omits the body of the response to HEAD. */
function useGetForHead(request: IncomingMessage): void {
  if (request.method === 'HEAD' && /[?&]query=/.test(request.url ?? '')) request.method = 'GET';
}

function send(
  response: ServerResponse,
  refusal: Refusal,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(refusal.status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    ...(refusal.retryAfter !== undefined && { 'retry-after': refusal.retryAfter }),
  });
  response.end(refusalText(refusal));
}
