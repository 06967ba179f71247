import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** A proxy in front of a database that counts round trips. */
export interface RoundTripCounter {
  /** The address of the proxy. */
  readonly uri: string;
  /** Returns the number of round trips since the last call. */
  take(): number;
  close(): void;
}

/**
 * Starts a proxy in front of a database. A round trip is a message of the client that follows an answer, on the same
 * connection.
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
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    uri: `${protocol}//127.0.0.1:${portOf(server.address())}`,
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

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
