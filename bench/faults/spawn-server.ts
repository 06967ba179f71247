import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** A gaiko server that runs in a separate process. */
export interface Spawned {
  readonly origin: string;
  readonly pid: number;
  /** Waits until `/ready` returns 200. Returns the elapsed milliseconds, or null if the time limit has passed. */
  waitUntilReady(limitMs: number): Promise<number | null>;
  /** Sends a signal and waits until the process has ended. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

const PACKAGE = z.object({ scripts: z.object({ start: z.string() }) });

/** Starts a server with the flags of `npm start`. The response cache is off, so that each request uses the database. */
export async function spawnServer(settings: Readonly<Record<string, string>>): Promise<Spawned> {
  const { scripts } = PACKAGE.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const [, flags = ''] = /&& node (.*) dist\/main\.js/.exec(scripts.start) ?? [];
  const port = await findPort();
  const environment = { PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'fatal', ...FIXED };
  const child = spawn(process.execPath, [...flags.split(' '), 'dist/main.js'], {
    env: { ...process.env, ...environment, ...settings },
    stdio: 'ignore',
  });
  const began = performance.now();
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    pid: child.pid ?? 0,
    async waitUntilReady(limitMs) {
      while (performance.now() - began < limitMs && child.exitCode === null) {
        if (await isReady(origin)) return performance.now() - began;
        await wait(PAUSE_MS);
      }
      return null;
    },
    end: (signal) => end(child, signal),
  };
}

const PAUSE_MS = 250;
const FIXED = {
  NODE_ENV: 'production',
  GAIKO_CACHE_MB: '0',
  GAIKO_BROWSER_PORT: '0',
  NEO4J_URI: '',
};
/** A server must end within this time after SIGTERM. */
const PATIENCE_MS = 20_000;

/** Returns a free port of the loopback interface. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function isReady(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/ready`, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // The server does not listen yet.
    return false;
  }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(timer);
}
