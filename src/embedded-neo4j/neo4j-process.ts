import { spawn } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { getPriority, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProcesses, identifyProcess } from './find-process.ts';
import { hasCode } from '../neo4j/has-code.ts';

/** The options for starting Neo4j: Java, the jars, and a home with its configuration. */
export interface Launch {
  readonly java: string;
  readonly jars: string;
  readonly home: string;
  readonly heapMb: number;
  readonly javaOptions: readonly string[];
}

/** A Neo4j process on this machine, which this process started or found running. */
export interface Neo4jProcess {
  readonly pid: number;
  isAlive(): Promise<boolean>;
  /** Stops the process. Kills the process if it does not end within `patienceMs` (default: 12,000). */
  stop(patienceMs?: number): Promise<void>;
}

/** Starts Neo4j in a separate session, so that Ctrl-C in the terminal does not reach it directly. */
export async function launchNeo4j(launch: Launch): Promise<Neo4jProcess> {
  const { java, jars, home, heapMb, javaOptions } = launch;
  await mkdir(join(home, 'logs'), { recursive: true });
  const log = await open(consoleLogOf(home), 'w', 0o600);
  try {
    const memory = [`-Xms${Math.min(heapMb, 256)}m`, `-Xmx${heapMb}m`];
    const options = [...memory, ...OPENED, '-Dio.netty.tryReflectionSetAccessible=true'];
    const program = ['-cp', join(jars, '*'), MAIN, ...argumentsFor(home)];
    const child = spawn(java, [...options, ...javaOptions, ...program], {
      cwd: home,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => {
        resolve(child.pid ?? 0);
      });
    });
    await lowerPriority(pid);
    return await ownProcess(pid);
  } finally {
    await log.close();
  }
}

/** Lowers the priority of a process that has its own session. */
async function lowerPriority(pid: number): Promise<void> {
  const priority = Math.min(getPriority() + YIELDED, LEAST_PRIORITY);
  setPriority(pid, priority);
  // With autogroups, Linux divides the cores among sessions and compares priorities only within a session. See sched(7).
  await writeFile(`/proc/${pid}/autogroup`, `${priority}`).catch((error: unknown) => {
    // The operating system has no autogroups, a container cannot change them, or the system limits the rate of changes.
    if (!UNWRITABLE.some((code) => hasCode(error, code))) throw error;
  });
}

/**
 * The difference between the priorities (nice values) of Neo4j and of this process. Expensive statements occupy all cores.
 * With equal priorities, `/health` would wait for a core for hundreds of milliseconds.
 */
const YIELDED = 5;
const LEAST_PRIORITY = 19;
const UNWRITABLE = ['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EAGAIN', 'ESRCH'];

/** Finds the Neo4j that runs in a home, regardless of which process started it. Returns null if there is none. */
export async function findNeo4j(home: string): Promise<Neo4jProcess | null> {
  const pid = await findPid(home);
  return pid === undefined ? null : ownProcess(pid);
}

/**
 * Finds the Neo4j that another process runs in a home. Returns null if there is none, or if the operating system hides
 * the processes of its user.
 */
export async function findForeignNeo4j(
  home: string,
): Promise<Pick<Neo4jProcess, 'isAlive'> | null> {
  const pid = await findPid(home);
  return pid === undefined ? null : { isAlive: await recognize(pid) };
}

async function findPid(home: string): Promise<number | undefined> {
  const [pid] = await findProcesses([MAIN, ...argumentsFor(home)]);
  return pid;
}

/** Returns the last lines of Neo4j's console output. */
export async function readConsole(home: string): Promise<string> {
  const text = await readFile(consoleLogOf(home), 'utf8');
  return text.trim().split('\n').slice(-15).join('\n');
}

const MAIN = 'org.neo4j.server.CommunityEntryPoint';

const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

function argumentsFor(home: string): readonly string[] {
  return [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
}

function consoleLogOf(home: string): string {
  return join(home, 'logs', 'console.log');
}

/** Makes this process responsible for a running Neo4j, which then ends with this process at the latest. */
async function ownProcess(pid: number): Promise<Neo4jProcess> {
  const isAlive = await recognize(pid);
  const endWithUs = () => {
    signal(pid, 'SIGTERM');
  };
  process.once('exit', endWithUs);
  return {
    pid,
    isAlive,
    async stop(patienceMs = PATIENCE_MS) {
      process.off('exit', endWithUs);
      if (!(await isAlive())) return;
      signal(pid, 'SIGTERM');
      if (await hasEnded(isAlive, patienceMs)) return;
      signal(pid, 'SIGKILL');
      await hasEnded(isAlive, PATIENCE_MS);
    },
  };
}

/** Returns a function that returns whether the process still runs, even if its id is reused. */
async function recognize(pid: number): Promise<() => Promise<boolean>> {
  const identity = await identifyProcess(pid);
  return async () => identity !== null && (await identifyProcess(pid)) === identity;
}

const PATIENCE_MS = 12_000;

async function hasEnded(isAlive: () => Promise<boolean>, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (await isAlive()) {
    if (Date.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // The process has already ended.
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
