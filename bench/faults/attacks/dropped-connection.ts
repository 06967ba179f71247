import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { during } from '../../measure/send-load.ts';
import { openTcpProxy } from '../../servers/tcp-proxy.ts';
import type { Fault } from '../fault.ts';
import { CHEAP } from '../queries.ts';
import { describeOutcomes, sendQueries } from '../send-queries.ts';

const SECONDS = 8;

/** One connection to the database is reset. */
export const droppedConnection: Fault = {
  title: `One of the connections to Neo4j is reset while 8 connections send cheap operations for ${SECONDS} s`,
  goal: 'no failed operation',
  async measure(lab) {
    await lab.server();
    const { port } = await lab.database();
    /** The connections of the server. The most recently used connection is the first. */
    let used: readonly Socket[] = [];
    const proxy = await openTcpProxy({ host: '127.0.0.1', port }, (client) => {
      client.on('data', () => {
        if (used[0] !== client) used = [client, ...used.filter((other) => other !== client)];
      });
    });
    try {
      const server = await lab.startOther(proxy.port);
      const load = sendQueries(server, {
        connections: 8,
        goesOn: during(SECONDS * 1000),
        queryAt: () => CHEAP,
      });
      await wait(3000);
      used[0]?.resetAndDestroy();
      const sent = await load;
      await server.stop();
      return describeOutcomes(sent);
    } finally {
      proxy.close();
    }
  },
};
