import { during } from '../../measure/send-load.ts';
import type { Fault } from '../fault.ts';
import { CHEAP } from '../queries.ts';
import { describeOutcomes, sendQueries } from '../send-queries.ts';

/** The embedded Neo4j is killed. */
export const killedDatabase: Fault = {
  title:
    'The process of the embedded Neo4j is killed (`kill -9`) while a client sends a cheap operation every 250 ms',
  goal: 'served again within 15 s',
  async measure(lab) {
    const server = await lab.server();
    const { pid } = await lab.database();
    process.kill(pid, 'SIGKILL');
    const hasTime = during(60_000);
    const sent = await sendQueries(server, {
      connections: 1,
      goesOn: (_, outcomes) => !outcomes.has('200') && hasTime(),
      queryAt: () => CHEAP,
      pauseMs: 250,
    });
    const isServed = sent.outcomes.has('200') ? 'served again' : 'not served';
    return `${isServed} after ${(sent.ms / 1000).toFixed(1)} s; ${describeOutcomes(sent)}`;
  },
};
