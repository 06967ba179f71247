import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { RateLimit } from './rate-limit.ts';
import { refusalText } from './refusal.ts';

/** The maximum size of a request body. */
export const MAX_BODY_BYTES = 100_000;
const REQUEST_TIMEOUT_MS = 15_000;

interface ListenerOptions {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly log: Logger;
  readonly allow: RateLimit;
  readonly headers: (origin: string | undefined) => Readonly<Record<string, string>>;
}

/** Creates a node:http server that rejects too large, too frequent and malformed requests before Yoga parses them. */
export function createHttpListener({ answer, log, allow, headers }: ListenerOptions): Server {
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = judge(request, allow) ?? (await readChunked(request));
    if (refusal) {
      send(response, refusal, headers(request.headers.origin));
      return;
    }
    await answer(request, response);
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
  if (request.url?.startsWith('/graphql') && !allow(request.socket.remoteAddress ?? '')) {
    return TOO_OFTEN;
  }
  return Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES ? TOO_LARGE : null;
}

/** Reads a body without a declared length and attaches it to the request, where Yoga looks for it first. */
async function readChunked(request: IncomingMessage): Promise<Refusal | null> {
  if (request.headers['transfer-encoding'] === undefined) {
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) {
      chunks.push(chunk);
    }
  });
  return new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('end', () => {
      Object.assign(request, { body: Buffer.concat(chunks) });
      resolve(size > MAX_BODY_BYTES ? TOO_LARGE : null);
    });
  });
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
