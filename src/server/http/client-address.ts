import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { forwardedValue } from './forwarded-value.ts';

/**
 * Returns the address of the client. If proxies are in front of the server, reads it from `X-Forwarded-For`, to which
 * each proxy appends the address that it received the request from.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = forwardedValue(request, 'x-forwarded-for', trustedProxies) ?? '';
  return isIP(forwarded) === 0 ? (request.socket.remoteAddress ?? '') : forwarded;
}
