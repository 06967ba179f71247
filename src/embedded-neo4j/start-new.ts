import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiskFull } from '../neo4j/errors.ts';
import { tryLogin } from '../neo4j/try-login.ts';
import { choosePorts } from './choose-ports.ts';
import { renderConfiguration, suitMemory } from './configuration.ts';
import type { Memory } from './configuration.ts';
import { fetchJars } from './fetch-jars.ts';
import { findJava } from './find-java.ts';
import { refuseFullDisk } from './full-disk.ts';
import { prepareLogin, writeLogin } from './login.ts';
import type { Login } from './login.ts';
import { launchNeo4j, readConsole } from './neo4j-process.ts';
import type { Neo4jProcess } from './neo4j-process.ts';
import { NoDatabase } from './no-database.ts';

/**
 * The options for starting the embedded Neo4j of a home. The port 0 selects any free port. A `browserPort` of null
 * disables Neo4j Browser.
 */
export interface EmbeddedOptions {
  readonly home: string;
  readonly boltPort: number;
  readonly browserPort: number | null;
  readonly log: (line: string) => void;
  /**
   * The URL of the server from which Neo4j Browser loads a style and a guide. Default: Neo4j Browser loads no files.
   */
  readonly serverUrl?: string | null;
  /** The folder for jars, if several homes share it. Default: the home. */
  readonly jarsFolder?: string;
  readonly memory?: Memory;
  readonly javaOptions?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** Cancels the start and stops all processes that it started. */
  readonly signal?: AbortSignal;
}

/** Starts a new Neo4j in a home with the login saved there. Downloads missing jars first. */
export async function startNew(options: EmbeddedOptions): Promise<Neo4jProcess> {
  // If another process takes a port before Neo4j opens it, the next attempt chooses other ports.
  for (let tries = 1; ; tries += 1) {
    const started = await launchOnce(options);
    if (started !== null) return started;
    const console = await readConsole(options.home);
    if (tries < 3 && console.includes('Address already in use')) continue;
    throw new NoDatabase(
      `Neo4j did not start. Its last output (see ${join(options.home, 'logs')}):\n${console}`,
    );
  }
}

async function launchOnce(options: EmbeddedOptions): Promise<Neo4jProcess | null> {
  const { home, log, environment = process.env } = options;
  const java = await findJava(environment);
  const folder = options.jarsFolder ?? home;
  const jars = await fetchJars({ folder, java, environment, log, signal: options.signal });
  const login = await prepareLogin(home);
  const memory = options.memory ?? suitMemory();
  const { bolt, browser } = await configure(options, memory);
  options.signal?.throwIfAborted();
  log(`Starting Neo4j (Java ${java.version}) …`);
  const neo4j = await launchNeo4j({
    java: java.command,
    jars,
    home,
    heapMb: memory.heapMb,
    javaOptions: options.javaOptions ?? [],
  });
  try {
    const reachable = { ...login, bolt, browser };
    if (!(await becomesReady(neo4j, reachable, options))) return null;
    await writeLogin(home, reachable);
    return neo4j;
  } catch (error) {
    // With a full disk, Neo4j does not react to a request to stop.
    await neo4j.stop(error instanceof DiskFull ? 0 : undefined);
    throw error;
  }
}

interface Addresses {
  readonly bolt: string;
  readonly browser: string | null;
}

async function configure(options: EmbeddedOptions, memory: Memory): Promise<Addresses> {
  const { home, boltPort, browserPort, serverUrl = null } = options;
  const wishes = browserPort === null ? [boltPort] : [boltPort, browserPort];
  const [bolt = boltPort, browser = null] = await choosePorts(wishes);
  const text = renderConfiguration({
    boltPort: bolt,
    browserPort: browser,
    serverUrl,
    memory,
  });
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), text);
  return {
    bolt: `bolt://127.0.0.1:${bolt}`,
    browser: browser === null ? null : `http://127.0.0.1:${browser}/browser/`,
  };
}

/** Returns true when Neo4j accepts the login, or false if Neo4j ends before. Throws if the disk of Neo4j fills up. */
async function becomesReady(
  neo4j: Neo4jProcess,
  { bolt, username, password }: Login & Addresses,
  { home, signal }: EmbeddedOptions,
): Promise<boolean> {
  while (await neo4j.isAlive()) {
    signal?.throwIfAborted();
    await refuseFullDisk(home);
    const answer = await tryLogin(bolt, username, password);
    if (answer === 'accepted') return true;
    if (answer === 'refused') throw new NoDatabase(REFUSED);
    await sleep(150);
  }
  return false;
}

const REFUSED =
  'Neo4j rejects the password in login.json. Enter the correct password there, or delete the whole folder: gaiko then starts over and imports the data again.';
