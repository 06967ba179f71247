import { openTcpProxy } from './tcp-proxy.ts';

/** A TCP proxy that counts round trips to a database. */
export interface RoundTripCounter {
  /** The Bolt URI of the proxy. */
  readonly uri: string;
  /** Returns the number of round trips since the previous call. */
  take(): number;
  close(): void;
}

/**
 * Starts a TCP proxy to a database. A round trip begins when a client sends data on a new connection, or on a
 * connection whose most recent data came from the database.
 */
export async function countRoundTrips(uri: string): Promise<RoundTripCounter> {
  const { protocol, hostname, port } = new URL(uri);
  let trips = 0;
  const proxy = await openTcpProxy({ host: hostname, port: Number(port) }, (client, database) => {
    let isClientsTurn = true;
    client.on('data', () => {
      if (isClientsTurn) trips += 1;
      isClientsTurn = false;
    });
    database.on('data', () => {
      isClientsTurn = true;
    });
  });
  return {
    uri: `${protocol}//127.0.0.1:${proxy.port}`,
    take() {
      const taken = trips;
      trips = 0;
      return taken;
    },
    close: () => {
      proxy.close();
    },
  };
}
