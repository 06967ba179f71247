import { connect, createServer, type Socket } from 'node:net';
import { listenOnFreePort } from './listen.ts';

/** A TCP proxy that counts round trips to a database. */
export interface RoundTripCounter {
  /** The Bolt URI of the proxy. */
  readonly uri: string;
  /** Returns the number of round trips since the last call. */
  take(): number;
  close(): void;
}

/**
 * Starts a TCP proxy to a database. A round trip begins when a client sends data on a new connection, or on a
 * connection on which the database sent data last.
 */
export async function countRoundTrips(uri: string): Promise<RoundTripCounter> {
  const { protocol, hostname, port } = new URL(uri);
  let trips = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    let isClientsTurn = true;
    client.on('data', () => {
      if (isClientsTurn) trips += 1;
      isClientsTurn = false;
    });
    database.on('data', () => {
      isClientsTurn = true;
    });
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
  });
  return {
    uri: `${protocol}//127.0.0.1:${await listenOnFreePort(server)}`,
    take() {
      const taken = trips;
      trips = 0;
      return taken;
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
