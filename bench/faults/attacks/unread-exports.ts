import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { openUnreadClient } from '../unread-client.ts';

const PATH = '/export/graph.graphml';
const CLIENTS = 4;
const LIMIT_MS = 90_000;

/** Exports that nobody reads. */
export const unreadExports: Fault = {
  title: `${CLIENTS} clients request the export of the graph and read nothing; another client requests it as well`,
  goal: 'the other client is served within 60 s',
  async measure(lab) {
    const { origin } = await lab.server();
    const clients = Array.from({ length: CLIENTS }, () => openUnreadClient(origin));
    try {
      for (const client of clients) client.send(PATH);
      await wait(2000);
      const began = performance.now();
      for (;;) {
        const status = await readStatus(`${origin}${PATH}`);
        const spent = performance.now() - began;
        if (status === 200) return `served after ${(spent / 1000).toFixed(0)} s`;
        if (spent > LIMIT_MS) return `still ${status} after ${LIMIT_MS / 1000} s`;
        await wait(1000);
      }
    } finally {
      for (const client of clients) client.close();
    }
  },
};

/** Returns the status of a response without reading its body. */
async function readStatus(url: string): Promise<number> {
  const controller = new AbortController();
  const signal = AbortSignal.any([controller.signal, AbortSignal.timeout(LIMIT_MS)]);
  const response = await fetch(url, { signal });
  controller.abort();
  return response.status;
}
