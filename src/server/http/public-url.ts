import type { IncomingMessage } from 'node:http';
import type { Config } from '../../process/read-config.ts';
import { forwardedValue } from './forwarded-value.ts';
import { isHost } from './request-target.ts';

/**
 * Returns the base URL of the server for a client, without a trailing slash. The base URL is PUBLIC_URL, or else the
 * origin of the request. Trusted proxies report the origin in `X-Forwarded-Proto` and `X-Forwarded-Host`. A client can
 * choose the origin, so shared caches must not store responses that contain this URL.
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
