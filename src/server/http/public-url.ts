import type { IncomingMessage } from 'node:http';
import type { Config } from '../../process/read-config.ts';
import { forwardedValue } from './forwarded-value.ts';
import { isHost } from './request-target.ts';

/**
 * Returns the address under which the client of a request reaches the server, without a slash at its end: PUBLIC_URL, or
 * the origin of the request. If proxies are in front of the server, the origin is in `X-Forwarded-Proto` and
 * `X-Forwarded-Host`. Clients choose the origin, so a response that contains it must not be cached for others.
 */
export function publicUrlOf(
  request: IncomingMessage,
  { publicUrl, trustedProxies }: Pick<Config, 'publicUrl' | 'trustedProxies'>,
): string {
  if (publicUrl !== null) return publicUrl;
  const protocol = forwardedValue(request, 'x-forwarded-proto', trustedProxies);
  const forwardedHost = forwardedValue(request, 'x-forwarded-host', trustedProxies);
  const local = `localhost:${request.socket.localPort ?? ''}`;
  const host = [forwardedHost, request.headers.host].find((each) => each && isHost(each)) ?? local;
  return `${protocol === 'https' ? 'https' : 'http'}://${host}`;
}
