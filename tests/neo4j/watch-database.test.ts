import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseRefused, DatabaseTimeout, DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import type { LoginAttempt } from '../../src/neo4j/try-login.ts';
import { watchDatabase, type DatabaseState, type Watch } from '../../src/neo4j/watch-database.ts';
import { choosePorts } from '../../src/embedded-neo4j/choose-ports.ts';
import { findTestDatabase } from '../open-test-graph.ts';

/** A proxy for the test database that can be closed, or frozen so that it forwards nothing. */
class Way {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  readonly port: number;
  /** The number of connections that clients have opened. */
  opened = 0;

  constructor(port: number) {
    this.port = port;
  }

  async open(): Promise<void> {
    const { hostname, port } = new URL(findTestDatabase().uri);
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      this.opened += 1;
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => socket.destroy());
      }
      near.pipe(far).pipe(near);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  /** Forwards nothing on the open connections, like a firewall that has dropped them. */
  silence(): void {
    for (const socket of this.#sockets) socket.unpipe();
  }

  freeze(): void {
    this.silence();
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

describe('the state of a database', () => {
  let attempts: number;
  let answer: LoginAttempt;
  let states: DatabaseState[];
  let watch: Watch;
  beforeEach(() => {
    jest.useFakeTimers();
    [attempts, answer, states] = [0, 'accepted', []];
    const ask = (): Promise<LoginAttempt> => {
      attempts += 1;
      return Promise.resolve(answer);
    };
    watch = watchDatabase(ask, (state) => states.push(state));
  });
  afterEach(() => {
    watch.stop();
    jest.useRealTimers();
  });
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  it('is refused after a rejected login, with one attempt a minute', async () => {
    answer = 'refused';
    watch.noteRefused();
    expect(() => {
      watch.check();
    }).toThrow(DatabaseRefused);
    expect(await watch.probe(100)).toBe(false);
    await pass(59_000);
    expect(attempts).toBe(0);
    await pass(2_000);
    expect(attempts).toBe(1);
    answer = 'accepted';
    await pass(60_000);
    expect(attempts).toBe(2);
    expect(states).toEqual(['refused', 'available']);
    watch.check();
  });

  it('is available after one failure, and unavailable after several in succession', async () => {
    watch.noteFailure();
    watch.noteSuccess();
    for (let failures = 0; failures < 4; failures += 1) watch.noteFailure();
    watch.check();
    watch.noteFailure();
    expect(() => {
      watch.check();
    }).toThrow(DatabaseUnavailable);
    await pass(1_000);
    watch.check();
    expect(states).toEqual(['unavailable', 'available']);
  });

  it('is unavailable after a failed probe', async () => {
    answer = 'unreachable';
    expect(await watch.probe(100)).toBe(false);
    expect(states).toEqual(['unavailable']);
  });

  it('is probed once for all calls that fail at the same time', async () => {
    expect(await Promise.all([watch.probe(100), watch.probe(100)])).toEqual([true, true]);
    expect(attempts).toBe(1);
  });
});

describe('a rejected login', () => {
  const login = { username: 'login_test', password: 'right-password' };
  let way: Way;
  let owner: Graph;
  let graph: Graph;
  const define = (text: string, parameters: Readonly<Record<string, unknown>> = login) =>
    owner.define({ text, parameters });
  beforeEach(async () => {
    const [port = 0] = await choosePorts([0]);
    way = new Way(port);
    await way.open();
    owner = openGraph(findTestDatabase());
    await define('CREATE USER $username IF NOT EXISTS SET PASSWORD $password CHANGE NOT REQUIRED');
    graph = openGraph({ ...findTestDatabase(), ...login, uri: `bolt://127.0.0.1:${port}` });
  });
  afterEach(async () => {
    await graph.close();
    await define('DROP USER $username IF EXISTS');
    await owner.close();
    await way.cut();
  });

  const readMany = async (count: number) => {
    const results = await Promise.allSettled(Array.from({ length: count }, () => graph.read(ONE)));
    return results.map((each) => (each.status === 'rejected' ? (each.reason as unknown) : 'read'));
  };

  it('is not repeated by other calls at the same time', async () => {
    await define('ALTER USER $username SET PASSWORD "other-password" CHANGE NOT REQUIRED');
    const results = await readMany(200);
    expect(results.every((each) => each instanceof DatabaseRefused)).toBe(true);
    expect(way.opened).toBe(1);
  });

  it('is not repeated if the password changes while connections are open', async () => {
    await readMany(5);
    const { opened } = way;
    await sleep(1_100);
    await define('ALTER USER $username SET PASSWORD "other-password" CHANGE NOT REQUIRED');
    const results = await readMany(200);
    expect(results).toContain('read');
    expect(results.some((each) => each instanceof DatabaseRefused)).toBe(true);
    expect(way.opened).toBe(opened + 1);
  });

  it('does not delay calls that have a connection', async () => {
    await readMany(5);
    const { opened } = way;
    await sleep(1_100);
    await readMany(5);
    expect(way.opened).toBe(opened);
  });
});

const ONE = { text: 'RETURN 1', parameters: {} };

describe('watchDatabase', () => {
  let way: Way;
  let graph: Graph;
  const changes: DatabaseState[] = [];
  beforeEach(async () => {
    changes.length = 0;
    const [port = 0] = await choosePorts([0]);
    way = new Way(port);
    graph = openGraph(
      { ...findTestDatabase(), uri: `bolt://127.0.0.1:${port}` },
      { onState: (state) => changes.push(state) },
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

  it('fails within two seconds if the database is missing, and immediately in later calls', async () => {
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(2_000);
    expect(await failAfter(DatabaseUnavailable)).toBeLessThan(50);
    await way.open();
    expect(await answerAfter()).toBeLessThan(5_000);
    expect(changes).toEqual(['unavailable', 'available']);
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

  it('answers all reads after its connections have been reset', async () => {
    await way.open();
    const readMany = () => Promise.all(Array.from({ length: 20 }, () => graph.read(ONE)));
    await readMany();
    await way.cut();
    await way.open();
    expect(await readMany()).toEqual(Array.from({ length: 20 }, () => [[1]]));
  });

  it('replaces connections that were dropped silently, after one timeout', async () => {
    await way.open();
    await Promise.all([graph.read(ONE), graph.read(ONE), graph.read(ONE)]);
    way.silence();
    await failAfter(DatabaseTimeout, 500);
    await sleep(1_000);
    const start = Date.now();
    expect(await graph.read(ONE)).toEqual([[1]]);
    expect(Date.now() - start).toBeLessThan(1_000);
  });

  it('answers over a new connection if idle connections were dropped silently', async () => {
    await way.open();
    await Promise.all([graph.read(ONE), graph.read(ONE), graph.read(ONE)]);
    way.silence();
    await sleep(5_500);
    expect(await answerAfter()).toBeLessThan(3_000);
  }, 20_000);

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
