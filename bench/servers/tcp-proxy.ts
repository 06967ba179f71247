import { connect, createServer, type Socket } from 'node:net';
import { listenOnFreePort } from './listen.ts';

/** A TCP proxy on the loopback interface. */
export interface TcpProxy {
  readonly port: number;
  /** Stops listening and closes all connections. */
  close(): void;
}

/**
 * Opens a proxy to a host and port. `onConnection` receives both sockets of each connection: the socket of the client and
 * the socket to the target.
 */
export async function openTcpProxy(
  target: { readonly host: string; readonly port: number },
  onConnection: (client: Socket, upstream: Socket) => void,
): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target);
    onConnection(client, upstream);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.setNoDelay().pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  return {
    port: await listenOnFreePort(server),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
