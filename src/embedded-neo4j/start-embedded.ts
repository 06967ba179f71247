import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLogin } from '../neo4j/try-login.ts';
import { explainFullDisk } from './full-disk.ts';
import { findForeignNeo4j, findNeo4j } from './neo4j-process.ts';
import type { Neo4jProcess } from './neo4j-process.ts';
import { readLogin } from './login.ts';
import { NoDatabase } from './no-database.ts';
import { startNew } from './start-new.ts';
import type { EmbeddedOptions } from './start-new.ts';
import { takeLock } from './take-lock.ts';
import type { Lock } from './take-lock.ts';

/** A running Neo4j with its address and login. */
export interface EmbeddedNeo4j {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly browserUrl: string | null;
  /** Whether another process runs this Neo4j. If so, `stop` leaves it running. */
  readonly joined: boolean;
  isRunning(): Promise<boolean>;
  stop(): Promise<void>;
}

/**
 * Returns the Neo4j of a home. Joins it if another process runs it, takes it over if that process was killed, and
 * starts it otherwise. Throws DiskFull if the disk of the home is full.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  try {
    return await joinOrStart(options);
  } catch (error) {
    throw await explainFullDisk(options.home, error);
  }
}

async function joinOrStart(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  await mkdir(options.home, { recursive: true, mode: 0o700 });
  // A running Neo4j is found by the name of its home, so the name must be unique.
  const home = await realpath(options.home);
  const lock = await takeLockOrJoin(home, options);
  if ('uri' in lock) return lock;
  try {
    const running = (await takeOver(home, options)) ?? (await startAnew(home, options));
    return {
      ...running.access,
      joined: false,
      isRunning: () => running.neo4j.isAlive(),
      async stop() {
        await running.neo4j.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

interface Running {
  readonly neo4j: Neo4jProcess;
  readonly access: Access;
}

type Access = Pick<EmbeddedNeo4j, 'uri' | 'username' | 'password' | 'browserUrl'>;

/**
 * Takes the lock, or joins the Neo4j of the process that holds it. If that Neo4j does not respond yet, waits until it
 * has started.
 */
async function takeLockOrJoin(
  home: string,
  options: EmbeddedOptions,
): Promise<Lock | EmbeddedNeo4j> {
  for (let waits = 0; ; waits += 1) {
    options.signal?.throwIfAborted();
    const lock = await takeLock(join(home, 'lock'));
    if (lock !== null) return lock;
    const access = await findAnswering(home);
    if (access !== null) {
      options.log(`Neo4j is already running at ${access.uri}; using it.`);
      const neo4j = await findForeignNeo4j(home);
      const isRunning = async () =>
        neo4j === null ? (await findAnswering(home)) !== null : neo4j.isAlive();
      return { ...access, joined: true, isRunning, stop: () => Promise.resolve() };
    }
    if (waits === 0) options.log('Another gaiko process is starting Neo4j. Waiting for it …');
    await sleep(250, undefined, { signal: options.signal });
  }
}

async function startAnew(home: string, options: EmbeddedOptions): Promise<Running> {
  const neo4j = await startNew({ ...options, home });
  const access = await findAnswering(home);
  if (access !== null) return { neo4j, access };
  await neo4j.stop();
  throw new NoDatabase('Neo4j stopped responding immediately after its start.');
}

async function findAnswering(home: string): Promise<Access | null> {
  const login = await readLogin(home);
  if (login?.bolt == null) return null;
  const answer = await tryLogin(login.bolt, login.username, login.password);
  if (answer !== 'accepted') return null;
  const { username, password, bolt, browser } = login;
  return { uri: bolt, username, password, browserUrl: browser };
}

/** Takes over the Neo4j that a killed process left running. If it does not respond, stops it and returns null. */
async function takeOver(home: string, options: EmbeddedOptions): Promise<Running | null> {
  const neo4j = await findNeo4j(home);
  if (neo4j === null) return null;
  const access = await findAnswering(home);
  if (access !== null) {
    options.log(`Taking over the Neo4j at ${access.uri}, which a killed process left running.`);
    return { neo4j, access };
  }
  options.log('Stopping a Neo4j that a killed process left running.');
  await neo4j.stop();
  return null;
}
