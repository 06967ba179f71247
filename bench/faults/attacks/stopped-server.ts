import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { CHEAP } from '../queries.ts';
import { countLost, describeOutcomes, sendQueries } from '../send-queries.ts';

/** A server is stopped under load. */
export const stoppedServer: Fault = {
  title: 'A server receives SIGTERM while 20 keep-alive connections send cheap operations',
  goal: 'no response lost',
  async measure(lab) {
    await lab.server();
    const server = await lab.startOther();
    let isStopped = false;
    const load = sendQueries(server, {
      connections: 20,
      goesOn: () => !isStopped,
      queryAt: () => CHEAP,
    });
    await wait(3000);
    const began = performance.now();
    await server.stop();
    const ms = performance.now() - began;
    isStopped = true;
    const sent = await load;
    return `${countLost(sent)} lost; ended after ${ms.toFixed(0)} ms; ${describeOutcomes(sent)}`;
  },
};
