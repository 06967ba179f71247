import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { countWaiting } from './count-waiting.ts';

/** The time without new connections after which a stopping server closes its port. */
const QUIET_MS = 500;
/** The maximum time for which a stopping server accepts connections. */
const ACCEPT_MS = 3_000;
/** The time after a connection for which others are likely to follow. */
const RECENT_MS = 5_000;
/** The time without a request after which a stopping server closes a connection. */
const IDLE_MS = 500;
const CHECK_INTERVAL_MS = 100;
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
 * response, so that clients stop using their connections. When no new connections arrive, it closes its port, and finally
 * the connections that are idle.
 */
export function createDrain(server: Server): Drain {
  const state: State = { running: new Set(), sockets: new Map(), connectedAt: -Infinity };
  let isStopping = false;
  server.on('connection', (socket: Socket) => {
    state.connectedAt = performance.now();
    state.sockets.set(socket, { bytes: 0, at: state.connectedAt });
    socket.once('close', () => state.sockets.delete(socket));
  });
  server.on('request', (_, response: ServerResponse) => {
    if (isStopping) response.shouldKeepAlive = false;
    state.running.add(response);
    response.once('close', () => state.running.delete(response));
  });
  return {
    isStopping: () => isStopping,
    async stop() {
      if (!server.listening) return;
      isStopping = true;
      for (const response of state.running) response.shouldKeepAlive = false;
      await untilQuiet(state);
      await untilAccepted(server);
      await close(server, state);
    },
  };
}

interface State {
  readonly running: Set<ServerResponse>;
  /** The open connections, with the bytes read from each and the time at which they were last read. */
  readonly sockets: Map<Socket, { readonly bytes: number; readonly at: number }>;
  /** The time of the last new connection. */
  connectedAt: number;
}

/** Waits until no new connections arrive. Does not wait if the server has had no clients recently. */
async function untilQuiet(state: State): Promise<void> {
  const startedAt = performance.now();
  if (state.sockets.size === 0 && startedAt - state.connectedAt > RECENT_MS) return;
  const isQuiet = (now: number): boolean =>
    now - startedAt >= QUIET_MS && now - state.connectedAt >= QUIET_MS;
  while (!isQuiet(performance.now()) && performance.now() - startedAt < ACCEPT_MS) {
    await wait(CHECK_INTERVAL_MS);
  }
}

const MAX_TURNS = 1_000;

/** Waits for a moment without connections that wait to be accepted. Closing the port would reset them. */
async function untilAccepted(server: Server): Promise<void> {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  for (let turns = 0; turns < MAX_TURNS; turns += 1) {
    // The event loop accepts connections between two turns.
    await nextTurn();
    if (countWaiting(port) === 0) return;
  }
}

function close(server: Server, state: State): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => {
      // Between a timer and an immediate, the event loop reads the bytes that have arrived.
      setImmediate(closeIdle, state);
    }, CHECK_INTERVAL_MS);
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

/** Closes the connections without a running request from which nothing was read for some time. */
function closeIdle({ running, sockets }: State): void {
  const now = performance.now();
  const busy = new Set([...running].map(({ socket }) => socket));
  for (const [socket, { bytes, at }] of sockets) {
    if (busy.has(socket) || socket.bytesRead !== bytes) {
      sockets.set(socket, { bytes: socket.bytesRead, at: now });
    } else if (now - at >= IDLE_MS) socket.destroy();
  }
}
