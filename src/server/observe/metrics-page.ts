import { isIPv4, type Socket } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import { routeOf } from './observation.ts';

/** Who may read the metrics: this machine only, everyone or no one. */
export type MetricsAccess = 'local' | 'on' | 'off';

/** Answers a request for the metrics. Returns false for other requests and without access. */
export type MetricsPage = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Creates the page with the metrics. */
export function createMetricsPage(metrics: Metrics, access: MetricsAccess): MetricsPage {
  return (request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || routeOf(request.url) !== '/metrics' || !isAllowed(request, access)) return false;
    metrics.read().then(
      (text) => {
        response.writeHead(200, {
          'content-type': metrics.contentType,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        });
        response.end(text);
      },
      () => {
        response.writeHead(500).end();
      },
    );
    return true;
  };
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** With `local`, rejects requests of other machines, also if they arrive through a proxy on this machine. */
function isAllowed({ socket, headers }: IncomingMessage, access: MetricsAccess): boolean {
  if (access !== 'local') return access === 'on';
  return isLoopback(socket) && FORWARDED.every((name) => headers[name] === undefined);
}

function isLoopback({ remoteAddress = '' }: Socket): boolean {
  const address = remoteAddress.replace(/^::ffff:/, '');
  return address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}
