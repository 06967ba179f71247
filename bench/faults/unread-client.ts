import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A client that sends requests over one connection and reads nothing. */
export interface UnreadClient {
  /** Sends a GET request, or a POST request with a query. */
  send(path: string, query?: string): void;
  /** Returns whether the server has closed the connection. Takes less than a second. */
  isClosed(): Promise<boolean>;
  close(): void;
}

const PROBES = 3;
const PROBE_MS = 200;

/** Connects to a server. */
export function openUnreadClient(origin: string): UnreadClient {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname).pause();
  socket.on('error', () => undefined);
  return {
    send(path, query) {
      const body = query === undefined ? '' : JSON.stringify({ query });
      const head = [
        `${query === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`,
        `Host: ${hostname}`,
        'Content-Type: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
      ].join('\r\n');
      socket.write(`${head}\r\n\r\n${body}`);
    },
    async isClosed() {
      // A paused socket notices that its connection is closed only when it writes. HTTP ignores line breaks between requests.
      for (let probe = 0; probe < PROBES && !socket.closed; probe += 1) {
        socket.write('\r\n');
        await wait(PROBE_MS);
      }
      return socket.closed;
    },
    close() {
      socket.destroy();
    },
  };
}
