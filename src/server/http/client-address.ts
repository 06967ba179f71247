import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Returns the address of the client. If proxies are in front of the server, reads it from `X-Forwarded-For`, to which
 * each proxy appends the address that it received the request from.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
  const connected = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return connected;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  // Clients can send the header themselves. Only the last entries come from the trusted proxies.
  const address = forwarded.slice(-trustedProxies)[0]?.trim() ?? '';
  return isIP(address) === 0 ? connected : address;
}
