import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { CHEAP } from '../queries.ts';
import { describeOutcomes, during, sendLoad } from '../send-load.ts';
import { spawnServer } from '../spawn-server.ts';
import { openTcpProxy } from '../tcp-proxy.ts';

const SECONDS = 8;

/** One connection to the database is reset. */
export const droppedConnection: Fault = {
  title: `One of the connections to Neo4j is reset while 8 connections send cheap operations for ${SECONDS} s`,
  goal: 'no failed operation',
  async measure(lab) {
    await lab.server();
    const { port } = await lab.database();
    const proxy = await openTcpProxy(port);
    const server = await spawnServer(await lab.settingsOfOther(proxy.port));
    try {
      await server.waitUntilReady(60_000);
      const load = sendLoad({
        origin: server.origin,
        connections: 8,
        goesOn: during(SECONDS * 1000),
        nextQuery: () => CHEAP,
      });
      await wait(3000);
      proxy.resetOne();
      return describeOutcomes(await load);
    } finally {
      await server.end('SIGTERM');
      proxy.close();
    }
  },
};
