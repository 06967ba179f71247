import { setTimeout as wait } from 'node:timers/promises';
import { during, type Sent } from '../../measure/send-load.ts';
import type { RunningServer } from '../../servers/start-process.ts';
import { openBalancer, type Balancer } from '../balancer.ts';
import type { Fault } from '../fault.ts';
import type { Lab } from '../lab.ts';
import { CHEAP } from '../queries.ts';
import { countLost, describeOutcomes, sendQueries } from '../send-queries.ts';

const COUNT = 3;
const SECONDS = 5;

/** One of several servers behind a balancer is killed. */
export const killedReplica: Fault = {
  title: `One of ${COUNT} servers behind a balancer is killed (\`kill -9\`) while 16 connections send cheap operations for 6 s`,
  goal: 'no response lost',
  measure: (lab) =>
    withReplicas(lab, async ({ balancer, servers }) => {
      const load = send(balancer, during(6000));
      await wait(2000);
      await servers[0]?.stop('SIGKILL');
      return describe(await load);
    }),
};

/** Several servers behind a balancer are restarted one after another. */
export const rollingRestart: Fault = {
  title: `${COUNT} servers behind a balancer are restarted one after another while 16 connections send cheap operations`,
  goal: 'no response lost',
  measure: (lab) =>
    withReplicas(lab, async ({ balancer, servers, start }) => {
      let isOver = false;
      const load = send(balancer, () => !isOver);
      try {
        for (const server of servers) {
          await server.stop();
          await start();
        }
      } finally {
        isOver = true;
      }
      return describe(await load);
    }),
};

/** The requests per second of one and of several servers. */
export const throughput: Fault = {
  title: `Throughput of cheap operations over 16 connections for ${SECONDS} s, with 1 and with ${COUNT} servers behind a balancer`,
  goal: '',
  measure: (lab) =>
    withReplicas(lab, async ({ balancer, servers }) => {
      const all = await send(balancer, during(SECONDS * 1000));
      await Promise.all(servers.slice(1).map((server) => server.stop()));
      const one = await send(balancer, during(SECONDS * 1000));
      const rate = ({ latencies }: Sent): string => (latencies.length / SECONDS).toFixed(0);
      return `1 server: ${rate(one)} operations/s; ${COUNT} servers: ${rate(all)} operations/s`;
    }),
};

interface Replicas {
  readonly balancer: Balancer;
  readonly servers: readonly RunningServer[];
  /** Starts another server, and adds it to the balancer when it is ready. */
  readonly start: () => Promise<void>;
}

async function withReplicas(
  lab: Lab,
  work: (replicas: Replicas) => Promise<string>,
): Promise<string> {
  await lab.server();
  const servers: RunningServer[] = [];
  const balancer = await openBalancer(() => servers.map(({ origin }) => origin));
  const start = async (): Promise<void> => {
    servers.push(await lab.startOther());
  };
  try {
    for (let at = 0; at < COUNT; at += 1) await start();
    return await work({ balancer, servers: [...servers], start });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    balancer.close();
  }
}

function send(balancer: Balancer, goesOn: () => boolean): Promise<Sent> {
  return sendQueries(balancer, { connections: 16, goesOn, queryAt: () => CHEAP });
}

function describe(sent: Sent): string {
  return `${countLost(sent)} lost; ${describeOutcomes(sent)}`;
}
