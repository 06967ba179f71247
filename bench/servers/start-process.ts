import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server that runs in a separate process. */
export interface RunningServer {
  /** The origin, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  readonly pid: number | null;
  /** Sends a signal (default: SIGTERM) and waits until the process has ended. Kills a process that does not end. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** The options of a server process. */
export interface ProcessOptions {
  /** The command-line arguments of Node.js: flags, program and program arguments. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Matches the line that the server prints when it is ready. */
  readonly readyLine: RegExp;
}

/** Starts a server and waits until the server is ready. */
export async function startProcess(options: ProcessOptions): Promise<RunningServer> {
  const child = spawn(process.execPath, options.args, {
    env: { ...process.env, NODE_ENV: 'production', ...options.environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = (signal?: NodeJS.Signals): Promise<void> => endProcess(child, signal);
  try {
    const origin = await readOrigin(child, options.readyLine);
    return { origin, pid: child.pid ?? null, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Waits until a server is ready and returns the printed origin. */
async function readOrigin({ stdout }: ChildProcess, readyLine: RegExp): Promise<string> {
  if (!stdout) throw new Error('The standard output of the server is not readable.');
  let origin: string | null = null;
  for await (const line of createInterface(stdout)) {
    origin = /^Listening at (\S+)/.exec(line)?.[1] ?? origin;
    if (origin !== null && readyLine.test(line)) {
      stdout.resume();
      return origin;
    }
  }
  throw new Error('The server ended before it was ready.');
}

/** A server must end within this time after SIGTERM. */
const STOP_WITHIN_MS = 20_000;

async function endProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}
