import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a separate process. */
export interface RunningServer {
  /** The origin, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  readonly pid: number | null;
  stop(): Promise<void>;
}

/** The options for starting a server. */
export interface ProcessOptions {
  /** The arguments of Node.js: its flags, the program and its arguments. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** A path that answers 200 when the server is ready. Null if it is ready when it listens. */
  readonly readyPath: string | null;
}

const READY_WITHIN_MS = 300_000;

/** Starts a server that prints its address, and waits until it is ready. */
export async function startProcess(options: ProcessOptions): Promise<RunningServer> {
  const child = spawn(process.execPath, options.args, {
    env: { ...process.env, NODE_ENV: 'production', ...options.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = (): Promise<void> => endProcess(child);
  try {
    const origin = await readOrigin(child);
    if (options.readyPath !== null) await untilReady(`${origin}${options.readyPath}`, child);
    return { origin, pid: child.pid ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readOrigin({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The server has no output.');
  for await (const line of createInterface(stdout)) {
    const [, origin] = /^Listening at (\S+)/.exec(line) ?? [];
    if (origin !== undefined) {
      stdout.resume();
      return origin;
    }
  }
  throw new Error('The server ended before it listened.');
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until && child.exitCode === null) {
    const { ok } = await fetch(url);
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
