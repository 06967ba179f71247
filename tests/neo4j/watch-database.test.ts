import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseTimeout, DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { choosePorts } from '../../src/embedded-neo4j/choose-ports.ts';
import { findTestDatabase } from '../open-test-graph.ts';

/** A proxy for the test database that can be closed, or frozen so that it forwards nothing. */
class Way {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  async open(): Promise<void> {
    const { hostname, port } = new URL(findTestDatabase().uri);
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => socket.destroy());
      }
      near.pipe(far).pipe(near);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  freeze(): void {
    for (const socket of this.#sockets) socket.unpipe();
    this.#server?.removeAllListeners('connection');
    this.#server?.on('connection', (socket) => this.#sockets.add(socket));
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
    await closed;
  }
}

const ONE = { text: 'RETURN 1', parameters: {} };

describe('watchDatabase', () => {
  let way: Way;
  let graph: Graph;
  const changes: boolean[] = [];
  beforeEach(async () => {
    changes.length = 0;
    const [port = 0] = await choosePorts([0]);
    way = new Way(port);
    graph = openGraph(
      { ...findTestDatabase(), uri: `bolt://127.0.0.1:${port}` },
      { onAvailability: (isAvailable) => changes.push(isAvailable) },
    );
  });
  afterEach(async () => {
    await way.cut().catch(() => undefined);
    await graph.close();
  });

  const failAfter = async (kind: new () => Error, timeoutMs = 30_000): Promise<number> => {
    const start = Date.now();
    await expect(graph.read(ONE, { timeoutMs })).rejects.toThrow(kind);
    return Date.now() - start;
  };
  const answerAfter = async (): Promise<number> => {
    const start = Date.now();
    for (;;) {
      const isBack = await graph.read(ONE).then(
        () => true,
        () => false,
      );
      if (isBack) return Date.now() - start;
      await sleep(50);
    }
  };

  it('detects a missing database within two seconds, and then immediately', async () => {
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(2_000);
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(50);
    await way.open();
    expect(await answerAfter()).toBeLessThan(5_000);
    expect(changes).toEqual([false, true]);
  });

  it('recovers from an interrupted connection', async () => {
    await way.open();
    expect(await graph.read(ONE)).toEqual([[1]]);
    await way.cut();
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(2_000);
    await sleep(2_500);
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(50);
    await way.open();
    expect(await answerAfter()).toBeLessThan(5_000);
  });

  it('detects within two seconds that a frozen database does not respond', async () => {
    await way.open();
    way.freeze();
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(2_200);
    await sleep(2_500);
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(50);
  });

  it('detects a frozen database after one timeout', async () => {
    await way.open();
    expect(await graph.read(ONE)).toEqual([[1]]);
    way.freeze();
    expect(await failAfter(DatabaseTimeout, 500)).toBeLessThan(800);
    await sleep(2_500);
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(50);
    await way.cut();
    await way.open();
    expect(await answerAfter()).toBeLessThan(5_000);
  });
});
