import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { CHEAP } from '../queries.ts';
import { countLost, describeOutcomes, sendLoad } from '../send-load.ts';
import { spawnServer } from '../spawn-server.ts';

/** A server is stopped under load. */
export const stoppedServer: Fault = {
  title: 'A server receives SIGTERM while 20 keep-alive connections send cheap operations',
  goal: 'no response lost',
  async measure(lab) {
    await lab.server();
    const server = await spawnServer(await lab.settingsOfOther());
    await server.waitUntilReady(60_000);
    let isStopped = false;
    const load = sendLoad({
      origin: server.origin,
      connections: 20,
      goesOn: () => !isStopped,
      nextQuery: () => CHEAP,
    });
    await wait(3000);
    const began = performance.now();
    await server.end('SIGTERM');
    const ms = performance.now() - began;
    isStopped = true;
    const sent = await load;
    return `${countLost(sent)} lost; ended after ${ms.toFixed(0)} ms; ${describeOutcomes(sent)}`;
  },
};
