import type { IncomingMessage } from 'node:http';

const HOST = /^([\w.~-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;
const ABSOLUTE = /^https?:\/\/[^/?#]*/i;

/**
 * Reduces the target of a request to its path and query, so that only they decide about the route. Returns false if the
 * target or the Host header is malformed. Other parts of the server build a URL from both, and a Host header such as
 * `localhost/graphql?` would otherwise name another path.
 */
export function normalizeTarget(request: IncomingMessage): boolean {
  const { host } = request.headers;
  if (host !== undefined && !isHost(host)) return false;
  const target = (request.url ?? '').replace(ABSOLUTE, '');
  request.url = target.startsWith('?') || target === '' ? `/${target}` : target;
  return request.url.startsWith('/') && URL.canParse(`http://localhost${request.url}`);
}

/** Returns whether a text is a host name or an address, with or without a port. */
export function isHost(text: string): boolean {
  return HOST.test(text);
}
