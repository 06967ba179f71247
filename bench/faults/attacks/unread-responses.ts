import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { describeObserved, observe } from '../observe.ts';
import { LARGE } from '../queries.ts';
import { openUnreadClient } from '../unread-client.ts';

const CLIENTS = 18;
const REQUESTS_EACH = 5;
const PAUSE_SECONDS = 3;
/**
 * The time after the last request. The server closes a connection at most 60 seconds after the last read or request.
 */
const SECONDS = 65;

/** Clients that request large responses and read nothing. */
export const unreadResponses: Fault = {
  title: `${CLIENTS} clients each request 5 MB (5,000 links) every ${PAUSE_SECONDS} s, ${REQUESTS_EACH} times over one connection, and read nothing for another ${SECONDS} s`,
  goal: '`/health` within 100 ms, memory below 700 MB, all connections closed',
  async measure(lab) {
    const server = await lab.server();
    const clients = Array.from({ length: CLIENTS }, () => openUnreadClient(server.origin));
    try {
      const observed = await observe(server, async () => {
        for (let request = 0; request < REQUESTS_EACH; request += 1) {
          for (const client of clients) client.send('/graphql', LARGE);
          await wait(PAUSE_SECONDS * 1000);
        }
        await wait(SECONDS * 1000);
        return Promise.all(clients.map((client) => client.isClosed()));
      });
      const closed = observed.result.filter((isClosed) => isClosed).length;
      return `${describeObserved(observed)}; the server closed ${closed} of ${CLIENTS} connections`;
    } finally {
      for (const client of clients) client.close();
    }
  },
};
