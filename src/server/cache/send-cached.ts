import type { IncomingMessage, ServerResponse } from 'node:http';
import { EXPLAIN_HEADER } from '../execute/explain.ts';
import { CACHE_STATUS, cacheHeaders, isNotModified, type HttpCaching } from './cache-headers.ts';
import { toRequestKey } from './cache-key.ts';
import { pickEncoding } from './encodings.ts';
import type { CachedResponse } from './response-cache.ts';

/**
 * Sends the cached response to a request before the request is parsed. Returns the key of the request if the cache has no
 * response, and no key if the response must not be cached.
 */
export type SendCached = (
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
) => Promise<{ readonly isSent: boolean; readonly requestKey?: string }>;

interface Sending extends HttpCaching {
  /** Returns the headers of every response to an origin. */
  readonly headers: (origin: string | undefined) => Readonly<Record<string, string>>;
}

/** Creates the function that sends cached responses. */
export function createSendCached(sending: Sending): SendCached {
  return async (request, body, response) => {
    const { method = '', url = '', headers } = request;
    if (headers[EXPLAIN_HEADER] !== undefined) return { isSent: false };
    const { accept = '', 'content-type': contentType = '' } = headers;
    const requestKey = toRequestKey({ method, url, contentType, accept, body });
    const cached = await sending.cache.findByRequest(requestKey);
    if (!cached) return { isSent: false, requestKey };
    sending.cache.count(true);
    sending.observer.note(request, { operation: cached.operation ?? null, isCached: true });
    await send(sending, cached, request, response);
    return { isSent: true };
  };
}

async function send(
  sending: Sending,
  cached: CachedResponse,
  { method, headers: requestHeaders }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const common = sending.headers(requestHeaders.origin);
  const isGet = method === 'GET';
  const headers = {
    ...common,
    'content-type': cached.contentType,
    [CACHE_STATUS.name]: CACHE_STATUS.hit,
    ...(isGet && cacheHeaders(cached, sending.now())),
    ...(isGet && { vary: join(common['vary'], sending.vary) }),
  };
  if (isGet && isNotModified(requestHeaders['if-none-match'], cached)) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = pickEncoding(requestHeaders['accept-encoding']);
  const bytes = await sending.cache.encode(cached, encoding);
  response.writeHead(200, {
    ...headers,
    ...(bytes !== cached.bytes && { 'content-encoding': encoding }),
    'content-length': bytes.length,
  });
  response.end(bytes);
}

function join(one: string | undefined, other: string): string {
  return one === undefined ? other : `${one}, ${other}`;
}
