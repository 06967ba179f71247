import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

/** The limits of responses that clients do not read. */
export interface UnreadLimits {
  /**
   * The time after which the server closes a connection with unsent bytes if the client neither reads nor sends, in
   * milliseconds.
   */
  readonly timeoutMs: number;
  /**
   * The maximum time for which a response can have unsent bytes, in milliseconds. This limit ends the connection of a client
   * that reads nothing but sends bytes, because each sent byte restarts `timeoutMs`.
   */
  readonly maxMs: number;
  /** The maximum number of unsent bytes of all connections. */
  readonly maxBytes: number;
}

/** The default limits of unread responses. */
export const UNREAD_LIMITS: UnreadLimits = {
  timeoutMs: 30_000,
  maxMs: 120_000,
  maxBytes: 67_108_864,
};

const CHECK_INTERVAL_MS = 250;

/**
 * Closes the connections of clients that do not read their responses. If the unsent bytes of all connections exceed their
 * maximum, closes the connections that have had unsent bytes for the longest time.
 */
export function closeUnread(
  server: Server,
  log: Logger,
  limits: UnreadLimits = UNREAD_LIMITS,
): void {
  const { timeoutMs } = limits;
  const busy: Busy = new Map();
  const close = (socket: Socket): void => {
    log.info(`Closed the connection of a client that left ${socket.writableLength} bytes unread.`);
    socket.destroy();
  };
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    busy.set(response, { socket, since: null });
    response.once('close', () => busy.delete(response));
  });
  // The timeout also passes while the server computes a response. The connection then has no unsent bytes.
  server.setTimeout(timeoutMs, (socket) => {
    const isBusy = [...busy.values()].some((each) => each.socket === socket);
    if (!isBusy) socket.destroy();
    else if (socket.writableLength > 0) close(socket);
    else socket.setTimeout(timeoutMs);
  });
  const check = setInterval(() => {
    for (const { socket } of busy.values()) {
      // Yoga disables the timeout of a connection before it streams a response.
      if (socket.timeout === 0) socket.setTimeout(timeoutMs);
    }
    for (const socket of findExcess(busy, limits)) close(socket);
  }, CHECK_INTERVAL_MS).unref();
  server.once('close', () => {
    clearInterval(check);
  });
}

/** The responses in progress. `since` is the time at which the response began to have unsent bytes, or null. */
type Busy = Map<ServerResponse, { readonly socket: Socket; readonly since: number | null }>;

/** Updates `since` of each response. Returns the connections whose unsent bytes exceed a limit. */
function findExcess(busy: Busy, { maxMs, maxBytes }: UnreadLimits): ReadonlySet<Socket> {
  const now = performance.now();
  const unsent = [];
  for (const [response, { socket, since }] of busy) {
    const bytes = response.writableLength;
    const first = bytes > 0 ? (since ?? now) : null;
    busy.set(response, { socket, since: first });
    if (first !== null) unsent.push({ socket, bytes, first });
  }
  let left = maxBytes;
  const excess = unsent
    .sort((one, other) => other.first - one.first)
    .filter(({ bytes, first }) => (left -= bytes) < 0 || now - first > maxMs);
  return new Set(excess.map(({ socket }) => socket));
}
