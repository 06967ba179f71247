import { setTimeout as wait } from 'node:timers/promises';
import { openBalancer, type Balancer } from '../balancer.ts';
import type { Fault } from '../fault.ts';
import type { Lab } from '../lab.ts';
import { CHEAP } from '../queries.ts';
import { countLost, describeOutcomes, during, sendLoad, type Sent } from '../send-load.ts';
import { spawnServer, type Spawned } from '../spawn-server.ts';

const COUNT = 3;
const READY_MS = 90_000;

/** One of several servers behind a balancer is killed. */
export const killedReplica: Fault = {
  title:
    'One of 3 servers behind a balancer is killed (`kill -9`) while 16 connections send cheap operations for 6 s',
  goal: 'no response lost',
  measure: (lab) =>
    withReplicas(lab, async ({ balancer, servers }) => {
      const load = send(balancer, during(6000));
      await wait(2000);
      await servers[0]?.end('SIGKILL');
      return describe(await load);
    }),
};

/** Several servers behind a balancer are restarted one after another. */
export const rollingRestart: Fault = {
  title:
    '3 servers behind a balancer are restarted one after another while 16 connections send cheap operations',
  goal: 'no response lost',
  measure: (lab) =>
    withReplicas(lab, async ({ balancer, servers, start }) => {
      let isOver = false;
      const load = send(balancer, () => !isOver);
      try {
        for (const server of servers) {
          await server.end('SIGTERM');
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
  title:
    'Throughput of cheap operations over 16 connections for 5 s, with 1 and with 3 servers behind a balancer',
  goal: '',
  measure: (lab) =>
    withReplicas(lab, async ({ balancer, servers }) => {
      const three = await send(balancer, during(5000));
      await Promise.all(servers.slice(1).map((server) => server.end('SIGTERM')));
      const one = await send(balancer, during(5000));
      const rate = ({ latencies }: Sent): string => (latencies.length / 5).toFixed(0);
      return `1 server: ${rate(one)} operations/s; 3 servers: ${rate(three)} operations/s`;
    }),
};

interface Replicas {
  readonly balancer: Balancer;
  readonly servers: readonly Spawned[];
  /** Starts another server, and adds it to the balancer when it is ready. */
  readonly start: () => Promise<void>;
}

async function withReplicas(
  lab: Lab,
  work: (replicas: Replicas) => Promise<string>,
): Promise<string> {
  await lab.server();
  const settings = await lab.settingsOfOther();
  const servers: Spawned[] = [];
  const balancer = await openBalancer(() => servers.map(({ origin }) => origin));
  const start = async (): Promise<void> => {
    const server = await spawnServer(settings);
    const ms = await server.waitUntilReady(READY_MS);
    servers.push(server);
    if (ms === null) throw new Error('A server did not become ready.');
  };
  try {
    for (let at = 0; at < COUNT; at += 1) await start();
    return await work({ balancer, servers: [...servers], start });
  } finally {
    await Promise.all(servers.map((server) => server.end('SIGTERM')));
    balancer.close();
  }
}

function send({ origin }: Balancer, goesOn: () => boolean): Promise<Sent> {
  return sendLoad({ origin, connections: 16, goesOn, nextQuery: () => CHEAP });
}

function describe(sent: Sent): string {
  return `${countLost(sent)} lost; ${describeOutcomes(sent)}`;
}
