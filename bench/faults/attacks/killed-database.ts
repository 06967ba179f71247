import type { Fault } from '../fault.ts';
import { CHEAP } from '../queries.ts';
import { describeOutcomes, sendLoad } from '../send-load.ts';

const LIMIT_MS = 60_000;

/** The embedded Neo4j is killed. */
export const killedDatabase: Fault = {
  title:
    'The process of the embedded Neo4j is killed (`kill -9`) while a client sends a cheap operation every 250 ms',
  goal: 'served again within 15 s',
  async measure(lab) {
    const { origin } = await lab.server();
    const { pid } = await lab.database();
    process.kill(pid, 'SIGKILL');
    const began = performance.now();
    const spent = (): number => performance.now() - began;
    const served: boolean[] = [];
    const sent = await sendLoad({
      origin,
      connections: 1,
      goesOn: () => !served.includes(true) && spent() < LIMIT_MS,
      nextQuery: () => CHEAP,
      pauseMs: 250,
      onOutcome: (outcome) => {
        served.push(outcome === '200');
      },
    });
    const seconds = (spent() / 1000).toFixed(1);
    return `${served.includes(true) ? `served again after ${seconds} s` : `not served after ${seconds} s`}; ${describeOutcomes(sent)}`;
  },
};
