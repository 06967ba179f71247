import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** The time for which a stopping server accepts connections, and for which it then keeps idle connections open. */
const ACCEPT_MS = 500;
/** The maximum time for running requests, after which their connections are closed. */
const STOP_WITHIN_MS = 10_000;

/** Stops a server without losing requests. */
export interface Drain {
  /** Whether the server is stopping. */
  readonly isStopping: () => boolean;
  /** Waits for running requests, for at most ten seconds, and closes the port. */
  stop(): Promise<void>;
}

/**
 * Prepares a server for stopping without losing requests. A stopping server first sends `Connection: close` with each
 * response, so that clients stop using their connections. Then it closes its port, and finally the connections that are
 * idle.
 */
export function createDrain(server: Server): Drain {
  const running = new Set<ServerResponse>();
  let isStopping = false;
  server.on('request', (_, response: ServerResponse) => {
    if (isStopping) response.shouldKeepAlive = false;
    running.add(response);
    response.once('close', () => running.delete(response));
  });
  return {
    isStopping: () => isStopping,
    async stop() {
      if (!server.listening) return;
      isStopping = true;
      for (const response of running) response.shouldKeepAlive = false;
      if (await hasConnections(server)) await wait(ACCEPT_MS);
      await close(server);
    },
  };
}

function hasConnections(server: Server): Promise<boolean> {
  return new Promise((resolve) => {
    server.getConnections((_, count) => {
      resolve(count > 0);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A client may already have sent a request over a connection that is still idle.
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, ACCEPT_MS);
    const last = setTimeout(() => {
      server.closeAllConnections();
    }, STOP_WITHIN_MS);
    // The `close` method of the HTTP server would immediately close idle connections.
    NetServer.prototype.close.call(server, () => {
      clearInterval(idle);
      clearTimeout(last);
      resolve();
    });
  });
}
