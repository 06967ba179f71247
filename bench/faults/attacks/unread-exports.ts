import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';

const LIMIT_MS = 90_000;

/** Exports that nobody reads. */
export const unreadExports: Fault = {
  title:
    '4 clients request the export of the graph and read nothing; another client requests it as well',
  goal: 'the other client is served within 60 s',
  async measure(lab) {
    const { origin } = await lab.server();
    const sockets = Array.from({ length: 4 }, () => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1').pause();
      socket.on('error', () => undefined);
      socket.write('GET /export/graph.graphml HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
      return socket;
    });
    await wait(2000);
    const began = performance.now();
    try {
      for (;;) {
        const status = await ask(origin);
        const spent = performance.now() - began;
        if (status === 200) return `served after ${(spent / 1000).toFixed(0)} s`;
        if (spent > LIMIT_MS) return `still ${status} after ${LIMIT_MS / 1000} s`;
        await wait(1000);
      }
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  },
};

async function ask(origin: string): Promise<number> {
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(LIMIT_MS)]);
  const response = await fetch(`${origin}/export/graph.graphml`, { signal });
  controller.abort();
  return response.status;
}
