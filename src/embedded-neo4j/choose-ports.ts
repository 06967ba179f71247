import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { NoDatabase } from './no-database.ts';

/** Finds free local ports: for each requested port, that port or the next free one; for 0, any free port. */
export async function choosePorts(wishes: readonly number[]): Promise<readonly number[]> {
  const held: Server[] = [];
  try {
    // All are kept open until the last one is found, so that no two are the same.
    for (const wish of wishes) held.push(await holdPort(wish));
    return held.map(portOf);
  } finally {
    await Promise.all(held.map(letGo));
  }
}

const TRIES = 100;

async function holdPort(wish: number): Promise<Server> {
  const last = wish === 0 ? 0 : Math.min(wish + TRIES, 65_535);
  for (let port = wish; port <= last; port += 1) {
    const server = await listen(port);
    if (server !== null) return server;
  }
  throw new NoDatabase(`No free port from ${wish} to ${last} for the embedded Neo4j.`);
}

function listen(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(null);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

function letGo(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
