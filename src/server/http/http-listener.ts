import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { AnswerAgain } from '../cache/answer-again.ts';
import type { RateLimit } from './rate-limit.ts';
import { MAX_BODY_BYTES, readBody, type ReadBody } from './read-body.ts';
import { refusalText } from './refusal.ts';

const REQUEST_TIMEOUT_MS = 15_000;

interface ListenerOptions {
  readonly answer: (
    request: IncomingMessage,
    response: ServerResponse,
    requestKey?: string,
  ) => Promise<void>;
  /** Sends kept answers. Null if none are kept. */
  readonly again: AnswerAgain | null;
  readonly log: Logger;
  readonly allow: RateLimit;
  readonly headers: (origin: string | undefined) => Readonly<Record<string, string>>;
}

/** Creates a node:http server that rejects too large, too frequent and malformed requests before Yoga parses them. */
export function createHttpListener(options: ListenerOptions): Server {
  const { again, log, allow, headers } = options;
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = judge(request, allow);
    const body = refusal || !isBodyNeeded(request, again) ? NO_BODY : await readBody(request);
    if (refusal || !body.bytes) {
      send(response, refusal ?? TOO_LARGE, headers(request.headers.origin));
      return;
    }
    await answerRequest(options, request, body.bytes, response);
  };
  return createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    listener(request, response).catch((error: unknown) => {
      const hasLeft = request.destroyed || response.destroyed;
      if (hasLeft) log.debug(`A client disconnected: ${String(error)}`);
      else log.warn({ err: error }, 'a request was dropped');
      response.destroy();
    });
  });
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

function judge(request: IncomingMessage, allow: RateLimit): Refusal | null {
  // Yoga throws for an invalid URL, which would end the process.
  if (!URL.canParse(`http://${request.headers.host ?? ''}${request.url ?? ''}`)) {
    return MALFORMED;
  }
  if (isForAnswer(request) && !allow(request.socket.remoteAddress ?? '')) {
    return TOO_OFTEN;
  }
  return Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES ? TOO_LARGE : null;
}

/** Sends the kept answer, or lets Yoga answer. */
async function answerRequest(
  { answer, again }: ListenerOptions,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  useGetForHead(request);
  const kept = again && isForAnswer(request) ? await again(request, body, response) : null;
  if (kept?.isSent !== true) await answer(request, response, kept?.requestKey);
}

const NO_BODY: ReadBody = { bytes: Buffer.alloc(0) };

/** Returns whether the body has no declared length, or determines whether an answer was kept. */
function isBodyNeeded(request: IncomingMessage, again: AnswerAgain | null): boolean {
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  return isChunked || (again !== null && request.method === 'POST' && isForAnswer(request));
}

function isForAnswer({ url }: IncomingMessage): boolean {
  return url?.startsWith('/graphql') === true;
}

/** The headers of HEAD are those of GET. Node.js sends no body, because the request arrived as HEAD. */
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
