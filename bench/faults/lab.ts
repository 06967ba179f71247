import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import manifest from '../../package.json' with { type: 'json' };
import { readLogin } from '../../src/embedded-neo4j/login.ts';
import { findNeo4j } from '../../src/embedded-neo4j/neo4j-process.ts';
import { toEnvironment } from '../servers/database.ts';
import { startProcess, type RunningServer } from '../servers/start-process.ts';
import { isOk } from './is-ok.ts';

type Settings = Readonly<Record<string, string>>;

/** An embedded Neo4j in a temporary folder, and the servers that use it. */
export interface Lab {
  /** Returns the server that runs Neo4j. Starts a new server if the previous one is not ready. */
  server(): Promise<RunningServer>;
  /** Starts another server on the same Neo4j. `boltPort` is the port of a proxy to Neo4j. */
  startOther(boltPort?: number): Promise<RunningServer>;
  /**
   * Starts several servers at once, and stops them when all are ready. Returns the time until each server was ready, in
   * milliseconds, or null for a server that was not ready in time.
   */
  startTogether(count: number): Promise<readonly (number | null)[]>;
  /** Returns the process id and the Bolt port of Neo4j. */
  database(): Promise<{ readonly pid: number; readonly port: number }>;
  /** Stops all servers and deletes the folder. */
  close(): Promise<void>;
}

const READY_WITHIN_MS = 180_000;
const PAUSE_MS = 250;
const CHECK_TIMEOUT_MS = 5000;
/** The response cache is off, so that each request uses the database. */
const SETTINGS = {
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'fatal',
  GAIKO_CACHE_MB: '0',
  GAIKO_BROWSER_PORT: '0',
};

/** Creates a lab. Starts no server. */
export async function openLab(): Promise<Lab> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'gaiko-faults-')));
  const embedded = { GAIKO_HOME: home, GAIKO_BOLT_PORT: '0', NEO4J_URI: '' };
  // The list includes servers of abandoned faults, which only `close` stops.
  const started: Promise<RunningServer>[] = [];
  const start = (settings: Settings): Promise<RunningServer> => {
    const starting = startServer(settings);
    started.push(starting);
    return starting;
  };
  let main: RunningServer | null = null;
  return {
    async server() {
      if (main && (await isReady(main))) return main;
      await main?.stop();
      main = await start(embedded);
      return untilReady(main);
    },
    async startOther(boltPort) {
      const address = await readAddress(home);
      const uri = boltPort === undefined ? address.uri : `bolt://127.0.0.1:${boltPort}`;
      return untilReady(await start(toEnvironment({ ...address, uri })));
    },
    async startTogether(count) {
      const began = performance.now();
      const servers = await Promise.all(Array.from({ length: count }, () => start(embedded)));
      const times = await Promise.all(
        servers.map(async (each) =>
          (await waitUntilReady(each)) ? performance.now() - began : null,
        ),
      );
      await Promise.all(servers.map((each) => each.stop()));
      return times;
    },
    async database() {
      const [neo4j, { uri }] = await Promise.all([findNeo4j(home), readAddress(home)]);
      if (neo4j === null) throw new Error('The embedded Neo4j is not running.');
      return { pid: neo4j.pid, port: Number(new URL(uri).port) };
    },
    async close() {
      await Promise.allSettled(started.map(async (starting) => (await starting).stop()));
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Starts a server with the flags of `npm start`, and waits until it listens. */
function startServer(settings: Settings): Promise<RunningServer> {
  const [, flags = ''] = /&& node (.*) dist\/main\.js/.exec(manifest.scripts.start) ?? [];
  return startProcess({
    args: [...flags.split(' '), 'dist/main.js'],
    environment: { ...SETTINGS, ...settings },
    readyLine: /^Listening at/,
  });
}

async function readAddress(home: string) {
  const login = await readLogin(home);
  if (login?.bolt == null) throw new Error('The embedded Neo4j is not running.');
  const { bolt: uri, username, password } = login;
  return { uri, username, password, database: 'neo4j' };
}

async function untilReady(server: RunningServer): Promise<RunningServer> {
  if (await waitUntilReady(server)) return server;
  throw new Error('The server did not become ready.');
}

async function waitUntilReady(server: RunningServer): Promise<boolean> {
  const end = performance.now() + READY_WITHIN_MS;
  while (performance.now() < end) {
    if (await isReady(server)) return true;
    await wait(PAUSE_MS);
  }
  return false;
}

function isReady({ origin }: RunningServer): Promise<boolean> {
  return isOk(`${origin}/ready`, CHECK_TIMEOUT_MS);
}
