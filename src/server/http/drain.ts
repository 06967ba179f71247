import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/**
 * The interval in which a stopping server checks its connections. Its time limits are numbers of checks, because a busy
 * process can be blocked for longer than a limit, and would then miss the requests that have arrived.
 */
const CHECK_INTERVAL_MS = 100;
/** The number of checks without new connections after which a stopping server closes its port. */
const QUIET_CHECKS = 5;
/** The maximum number of checks before a stopping server holds the requests. */
const MAX_CHECKS = 30;
/** The number of checks without new connections after which a server that holds the requests closes its port. */
const HELD_QUIET_CHECKS = 2;
/** The maximum number of checks before a server that holds the requests closes its port. */
const MAX_HELD_CHECKS = 10;
/** The number of checks without a request after which a stopping server closes a connection. */
const IDLE_CHECKS = 5;
/** The time after a new connection within which other connections are likely to follow. */
const RECENT_MS = 5_000;
/** The maximum time for running requests, after which their connections are closed. */
const STOP_WITHIN_MS = 10_000;

/** Stops a server without losing requests. */
export interface Drain {
  /** Whether the server is stopping. */
  readonly isStopping: () => boolean;
  /** Returns a promise that resolves when the server can process new requests, or null if requests need not wait. */
  readonly untilReleased: () => Promise<void> | null;
  /** Waits for running requests, for at most ten seconds, and closes the port. */
  stop(): Promise<void>;
}

/**
 * Prepares a server for stopping without losing requests. A stopping server first sends `Connection: close` with each
 * response, so that clients stop using their connections. When no new connections arrive, the server closes its port, and
 * finally its idle connections. If new connections keep arriving, the server holds the new requests until it has closed
 * its port. A client that waits for a response opens no connection, so no connection arrives while the port is closed.
 */
export function createDrain(server: Server): Drain {
  const state: State = { running: new Set(), sockets: new Map(), connections: 0, at: -Infinity };
  let isStopping = false;
  let released: Promise<void> | null = null;
  server.on('connection', (socket: Socket) => {
    state.connections += 1;
    state.at = performance.now();
    state.sockets.set(socket, { bytes: 0, checks: 0 });
    socket.once('close', () => state.sockets.delete(socket));
  });
  server.on('request', (_, response: ServerResponse) => {
    if (isStopping) response.shouldKeepAlive = false;
    state.running.add(response);
    response.once('close', () => state.running.delete(response));
  });
  return {
    isStopping: () => isStopping,
    untilReleased: () => released,
    async stop() {
      if (!server.listening) return;
      isStopping = true;
      for (const response of state.running) response.shouldKeepAlive = false;
      const close = (): Promise<void> =>
        closePort(server, () => {
          closeIdle(state);
        });
      if (await hasTurnedQuiet(state, { quietChecks: QUIET_CHECKS, maxChecks: MAX_CHECKS })) {
        await close();
        return;
      }
      let release = (): void => undefined;
      released = new Promise((resolve) => {
        release = resolve;
      });
      await hasTurnedQuiet(state, { quietChecks: HELD_QUIET_CHECKS, maxChecks: MAX_HELD_CHECKS });
      const closing = close();
      released = null;
      release();
      await closing;
    },
  };
}

interface State {
  readonly running: Set<ServerResponse>;
  /** The open connections, with the number of bytes read and the number of checks since the last byte was read. */
  readonly sockets: Map<Socket, { readonly bytes: number; readonly checks: number }>;
  /** The number of connections since the start. */
  connections: number;
  /** The time of the last new connection. */
  at: number;
}

/**
 * Waits until no new connections arrive, and returns true. Returns true immediately if the server has had no clients
 * recently. Returns false if new connections still arrive after `maxChecks`.
 */
async function hasTurnedQuiet(
  state: State,
  limits: { readonly quietChecks: number; readonly maxChecks: number },
): Promise<boolean> {
  if (state.sockets.size === 0 && performance.now() - state.at > RECENT_MS) return true;
  let quietChecks = 0;
  for (let checks = 0; checks < limits.maxChecks; checks += 1) {
    const { connections } = state;
    await wait(CHECK_INTERVAL_MS);
    // After a timer, the event loop accepts connections before it runs immediates.
    await nextTurn();
    quietChecks = state.connections === connections ? quietChecks + 1 : 0;
    if (quietChecks === limits.quietChecks) return true;
  }
  return false;
}

/** Closes the port, waits until all connections are closed, and calls `closeUnused` regularly. */
function closePort(server: Server, closeUnused: () => void): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => {
      // Between a timer and an immediate, the event loop reads the bytes that have arrived.
      setImmediate(closeUnused);
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

/** Closes idle connections. A connection without a running request is idle if several checks have found no new bytes. */
function closeIdle({ running, sockets }: State): void {
  const busy = new Set([...running].map(({ socket }) => socket));
  for (const [socket, { bytes, checks }] of sockets) {
    const isIdle = !busy.has(socket) && socket.bytesRead === bytes;
    if (isIdle && checks >= IDLE_CHECKS) socket.destroy();
    else sockets.set(socket, { bytes: socket.bytesRead, checks: isIdle ? checks + 1 : 0 });
  }
}
