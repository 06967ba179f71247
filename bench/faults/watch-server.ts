import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readMemoryMb } from '../servers/process-usage.ts';
import { isOk } from './is-ok.ts';

/** The server that a thread watches. */
export interface Watched {
  readonly url: string;
  /** The process id of the server, or null if the process could not be started. */
  readonly pid: number | null;
}

/** The measurements of a server during an attack. */
export interface ServerState {
  /** The longest latency of `/health` in milliseconds. */
  readonly longestMs: number;
  /** The number of requests to `/health` without a response. */
  readonly unanswered: number;
  /** The maximum resident memory in megabytes. */
  readonly peakMb: number;
}

const PAUSE_MS = 20;
const TIMEOUT_MS = 60_000;

let isOver = false;
parentPort?.once('message', () => (isOver = true));
parentPort?.postMessage(await watch(workerData as Watched));

/** Requests a URL, and reads the memory of the server, until the main thread sends a message. Returns the measurements. */
async function watch({ url, pid }: Watched): Promise<ServerState> {
  // The first `fetch` of a thread loads its code, which takes about 40 ms.
  await isOk(url, TIMEOUT_MS);
  let [longestMs, unanswered, peakMb] = [0, 0, 0];
  while (!isOver) {
    const began = performance.now();
    const isAnswered = await isOk(url, TIMEOUT_MS);
    longestMs = Math.max(longestMs, performance.now() - began);
    unanswered += isAnswered ? 0 : 1;
    peakMb = Math.max(peakMb, readMemoryMb(pid) ?? 0);
    await wait(PAUSE_MS);
  }
  return { longestMs, unanswered, peakMb };
}
