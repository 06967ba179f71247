import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { choosePorts } from '../../src/embedded-neo4j/choose-ports.ts';

const listen = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });

describe('choosePorts', () => {
  it('returns a requested port that is free', async () => {
    const [free = 0] = await choosePorts([0]);
    expect(await choosePorts([free])).toEqual([free]);
  });

  it('returns the next free port if the requested one is taken', async () => {
    const [taken = 0] = await choosePorts([0]);
    const server = await listen(taken);
    const [chosen = 0] = await choosePorts([taken]);
    expect(chosen).toBeGreaterThan(taken);
    server.close();
  });

  it('returns two different ports if one port is requested twice', async () => {
    const [first, second] = await choosePorts([0, 0]);
    expect(first).not.toBe(second);
    const [third = 0, fourth] = await choosePorts([first ?? 0, first ?? 0]);
    expect(fourth).not.toBe(third);
  });
});
