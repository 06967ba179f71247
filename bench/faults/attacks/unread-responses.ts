import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { describeObserved, observe } from '../observe.ts';
import { LARGE } from '../queries.ts';

const CLIENTS = 18;
const REQUESTS_EACH = 20;
const SECONDS = 45;

/** Clients that request large responses and read nothing. */
export const unreadResponses: Fault = {
  title: `${CLIENTS} clients each request 5,000 links ${REQUESTS_EACH} times over one connection and read nothing for ${SECONDS} s`,
  goal: 'memory below 700 MB, connections closed after 30 s',
  async measure(lab) {
    const server = await lab.server();
    const { port } = new URL(server.origin);
    const observed = await observe(server, async () => {
      const sockets = Array.from({ length: CLIENTS }, () => request(Number(port)));
      await wait(SECONDS * 1000);
      return sockets.map(end).filter((isClosed) => isClosed).length;
    });
    return `${describeObserved(observed)}; the server closed ${observed.result} of ${CLIENTS} connections`;
  },
};

interface Client {
  readonly socket: Socket;
  isClosed: boolean;
  /** Writes a line break now and then, which HTTP ignores between requests. */
  readonly probe: NodeJS.Timeout;
}

/** Sends requests over one connection. A paused socket notices a reset connection only when it writes. */
function request(port: number): Client {
  const body = JSON.stringify({ query: LARGE });
  const head = [
    'POST /graphql HTTP/1.1',
    'Host: 127.0.0.1',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ].join('\r\n');
  const socket = connect(port, '127.0.0.1').pause();
  const probe = setInterval(() => socket.write('\r\n'), 1000);
  const client: Client = { socket, isClosed: false, probe };
  const note = (): void => {
    client.isClosed = true;
  };
  socket.on('error', note).on('close', note);
  for (let at = 0; at < REQUESTS_EACH; at += 1) socket.write(`${head}\r\n\r\n${body}`);
  return client;
}

function end({ socket, isClosed, probe }: Client): boolean {
  clearInterval(probe);
  socket.destroy();
  return isClosed;
}
