import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A TCP proxy on the loopback interface. */
export interface TcpProxy {
  readonly port: number;
  /** Resets the connection that transferred data last. */
  resetOne(): void;
  close(): void;
}

/** Opens a proxy to a port of this machine. */
export async function openTcpProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  let last: Socket | null = null;
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    client.on('data', () => (last = client));
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
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    resetOne() {
      last?.resetAndDestroy();
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
