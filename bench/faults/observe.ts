import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RunningServer } from '../servers/start-process.ts';
import { describeOutcomes, sendQueries, type QueryLoad } from './send-queries.ts';
import type { ServerState, Watched } from './watch-server.ts';

/** The state of a server during an attack, and the result of the attack. */
export interface Observed<Result> extends ServerState {
  readonly result: Result;
}

/**
 * Runs an attack on a server. Returns the result of the attack and the state of the server. A separate thread requests
 * `/health` repeatedly and reads the memory of the server, because the attack delays other work in the main thread.
 */
export async function observe<Result>(
  { origin, pid }: RunningServer,
  attack: () => Promise<Result>,
): Promise<Observed<Result>> {
  const watched: Watched = { url: `${origin}/health`, pid };
  const watcher = new Worker(new URL('./watch-server.js', import.meta.url), {
    workerData: watched,
  });
  try {
    const result = await attack();
    const seen = once(watcher, 'message');
    watcher.postMessage('end');
    const [state] = (await seen) as [ServerState];
    return { ...state, result };
  } finally {
    await watcher.terminate();
  }
}

/** Describes the state of a server during an attack. */
export function describeObserved({ longestMs, unanswered, peakMb }: Observed<unknown>): string {
  const lost = unanswered === 0 ? '' : `, ${unanswered} requests to \`/health\` without a response`;
  return `longest response of \`/health\` ${longestMs.toFixed(0)} ms, peak memory ${peakMb} MB${lost}`;
}

/** Sends queries to a server, and describes its state during the load and the outcomes of the requests. */
export async function observeQueries(server: RunningServer, load: QueryLoad): Promise<string> {
  const observed = await observe(server, () => sendQueries(server, load));
  return `${describeObserved(observed)}; ${describeOutcomes(observed.result)}`;
}
