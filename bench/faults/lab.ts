import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLogin } from '../../src/embedded-neo4j/login.ts';
import { findNeo4j } from '../../src/embedded-neo4j/neo4j-process.ts';
import { spawnServer, type Spawned } from './spawn-server.ts';

const READY_WITHIN_MS = 180_000;

/** A server on an embedded Neo4j in a temporary folder. The faults are measured with it. */
export interface Lab {
  /** The running server. Starts a new one if it is not ready. */
  server(): Promise<Spawned>;
  /** Starts several servers at once on an empty database, and returns after how many milliseconds each was ready. */
  startTogether(count: number): Promise<readonly (number | null)[]>;
  /** The settings of another server on the same Neo4j. `port` replaces the port of the database. */
  settingsOfOther(port?: number): Promise<Readonly<Record<string, string>>>;
  /** The process id and the Bolt port of Neo4j. */
  database(): Promise<{ readonly pid: number; readonly port: number }>;
  /** Ends the server and deletes the folder. */
  close(): Promise<void>;
}

/** Creates a lab. Nothing is started yet. */
export async function openLab(): Promise<Lab> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'gaiko-faults-')));
  const settings = { GAIKO_HOME: home, GAIKO_BOLT_PORT: '0' };
  let running: Spawned | null = null;
  const readAddress = async () => {
    const login = await readLogin(home);
    if (login?.bolt == null) throw new Error('The embedded Neo4j is not running.');
    return { ...login, port: Number(new URL(login.bolt).port) };
  };
  return {
    async server() {
      if (running && (await isAlive(running))) return running;
      await running?.end('SIGTERM');
      running = await spawnServer(settings);
      const ready = await running.waitUntilReady(READY_WITHIN_MS);
      if (ready === null) throw new Error('The server did not become ready.');
      return running;
    },
    async startTogether(count) {
      const servers = await Promise.all(Array.from({ length: count }, () => spawnServer(settings)));
      const times = await Promise.all(servers.map((each) => each.waitUntilReady(READY_WITHIN_MS)));
      await Promise.all(servers.map((each) => each.end('SIGTERM')));
      return times;
    },
    async settingsOfOther(port) {
      const login = await readAddress();
      const { username, password } = login;
      const uri = `bolt://127.0.0.1:${port ?? login.port}`;
      return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    },
    async database() {
      const [neo4j, { port }] = await Promise.all([findNeo4j(home), readAddress()]);
      if (neo4j === null) throw new Error('The embedded Neo4j is not running.');
      return { pid: neo4j.pid, port };
    },
    async close() {
      await running?.end('SIGTERM');
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function isAlive({ origin }: Spawned): Promise<boolean> {
  try {
    return (await fetch(`${origin}/ready`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
