import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { UNREAD_LIMITS, type UnreadLimits } from '../../../src/server/http/close-unread.ts';
import { ask, codesOf, makeSchema, makeServer } from '../made-up-server.ts';

const LARGE = 'x'.repeat(16_000_000);

describe('a response larger than 16 MB', () => {
  it.each(['{ hello }', '{ hello refused }'])('is replaced with an error: %s', async (query) => {
    const schema = makeSchema({ hello: () => `${LARGE}${LARGE.slice(0, 1_000_000)}` });
    const answer = await ask(makeServer({}, { schema }), query);
    expect(codesOf(answer)).toEqual(['RESPONSE_TOO_LARGE']);
    expect(answer.errors?.[0]?.message).toMatch(/^The response is larger than 16 MB\. Use smaller/);
  });
});

describe('a client that does not read', () => {
  const servers: ReturnType<typeof makeServer>[] = [];
  const sockets: Socket[] = [];

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });

  async function open(given: Partial<UnreadLimits>): Promise<number> {
    const unread = { ...UNREAD_LIMITS, maxBytes: 100_000_000, ...given };
    const server = makeServer({}, { unread, schema: makeSchema({ hello: () => LARGE }) });
    servers.push(server);
    return Number(new URL((await server.listen()).url).port);
  }

  function askUnread(port: number, query = '{ hello }'): Socket {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.on('error', () => undefined).pause();
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    return socket;
  }

  /** Reads a response in small pieces. Returns the number of bytes until the connection closes. */
  async function readSlowly(socket: Socket, pauseMs: number): Promise<number> {
    socket.on('data', () => {
      socket.pause();
      setTimeout(() => socket.resume(), pauseMs);
    });
    socket.resume();
    await once(socket, 'close');
    return socket.bytesRead;
  }

  it('loses its connection after the timeout', async () => {
    const port = await open({ timeoutMs: 500 });
    const socket = askUnread(port);
    await wait(2_000);
    expect(await readSlowly(socket, 0)).toBeLessThan(LARGE.length);
  });

  it('loses its connection although it sends bytes', async () => {
    const port = await open({ timeoutMs: 500, maxMs: 1_500 });
    const socket = askUnread(port);
    const sending = setInterval(() => socket.write('\r\n'), 100);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(sending);
    expect(socket.bytesRead).toBeLessThan(LARGE.length);
  });

  it('keeps its connection while it reads slowly', async () => {
    const port = await open({ timeoutMs: 500 });
    expect(await readSlowly(askUnread(port), 5)).toBeGreaterThan(LARGE.length);
  });

  it('keeps its connection while the server works', async () => {
    const port = await open({ timeoutMs: 200 });
    const socket = askUnread(port, '{ slow(ms: 1000) }');
    const [bytes] = (await once(socket.resume(), 'data')) as [Buffer];
    expect(String(bytes)).toContain('200 OK');
  });

  it('loses its connection first if all unsent responses are too large', async () => {
    const port = await open({ timeoutMs: 60_000, maxBytes: 40_000_000 });
    const first = askUnread(port);
    await wait(500);
    const others = [askUnread(port), askUnread(port)];
    await wait(1_000);
    expect(await readSlowly(first, 0)).toBeLessThan(LARGE.length);
    for (const other of others) {
      expect(await readSlowly(other, 0)).toBeGreaterThan(LARGE.length);
    }
  });
});
