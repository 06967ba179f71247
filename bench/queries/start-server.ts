import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { findProcesses } from '../../src/embedded-neo4j/find-process.ts';

/** A server in a separate process. */
export interface RunningServer {
  readonly url: string;
  readonly nodePid: number | null;
  /** The process of the embedded Neo4j. Null if another database is used. */
  readonly javaPid: number | null;
  stop(): Promise<void>;
}

/** The options for starting a server. */
export interface ServerOptions {
  /** The built program, such as dist/main.js. */
  readonly program: string;
  /** The home of the embedded Neo4j. Null for a temporary folder. */
  readonly home: string | null;
}

const READY_WITHIN_MS = 300_000;

/** Settings with limits that no query of the benchmark reaches. */
const SETTINGS = {
  PORT: '0',
  LOG_LEVEL: 'warn',
  GAIKO_BOLT_PORT: '0',
  GAIKO_BROWSER_PORT: '0',
  GAIKO_MAX_COST: '1000000000',
  GAIKO_MAX_PAGE: '1000',
  GAIKO_TIMEOUT_MS: '60000',
  GAIKO_RATE_LIMIT: 'off',
};

/** Starts a built server on a free port and waits until it has imported its data. */
export async function startServer({ program, home }: ServerOptions): Promise<RunningServer> {
  const folder = realpathSync(home ?? mkdtempSync(join(tmpdir(), 'gaiko-bench-')));
  const child = spawn(process.execPath, ['--max-semi-space-size=64', program], {
    env: { ...process.env, ...SETTINGS, GAIKO_HOME: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    await endProcess(child);
    if (home === null) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await readUrl(child);
    await untilReady(url, child);
    const [javaPid = null] = await findProcesses([`--home-dir=${folder}`]);
    return { url: `${url}/graphql`, nodePid: child.pid ?? null, javaPid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readUrl({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The server has no output.');
  const lines = createInterface(stdout);
  for await (const line of lines) {
    process.stderr.write(`${line}\n`);
    const [, url] = /^Listening at (\S+)/.exec(line) ?? [];
    if (url !== undefined) {
      stdout.resume();
      return url;
    }
  }
  throw new Error('The server ended before it listened.');
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const { ok } = await fetch(`${url}/ready`);
    if (ok) return;
    await wait(500);
  }
  throw new Error('The server did not become ready.');
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
