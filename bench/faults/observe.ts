import { setTimeout as wait } from 'node:timers/promises';
import { readMemoryMb } from '../servers/process-usage.ts';
import type { RunningServer } from '../servers/start-process.ts';
import { isOk } from './is-ok.ts';
import { describeOutcomes, sendQueries, type QueryLoad } from './send-queries.ts';

/** The state of a server during an attack, and the result of the attack. */
export interface Observed<Result> {
  readonly result: Result;
  /** The longest latency of `/health` in milliseconds. */
  readonly longestMs: number;
  /** The number of requests to `/health` without a response. */
  readonly unanswered: number;
  /** The maximum resident memory in megabytes. */
  readonly peakMb: number;
}

const PAUSE_MS = 20;
const TIMEOUT_MS = 60_000;

/** Runs an attack on a server. During the attack, requests `/health` repeatedly and reads the memory of the server. */
export async function observe<Result>(
  { origin, pid }: RunningServer,
  attack: () => Promise<Result>,
): Promise<Observed<Result>> {
  let [longestMs, unanswered, peakMb, isOver] = [0, 0, 0, false];
  const poll = async (): Promise<void> => {
    while (!isOver) {
      const began = performance.now();
      const isAnswered = await isOk(`${origin}/health`, TIMEOUT_MS);
      longestMs = Math.max(longestMs, performance.now() - began);
      unanswered += isAnswered ? 0 : 1;
      peakMb = Math.max(peakMb, readMemoryMb(pid) ?? 0);
      await wait(PAUSE_MS);
    }
  };
  const polling = poll();
  try {
    const result = await attack();
    isOver = true;
    await polling;
    return { result, longestMs, unanswered, peakMb };
  } finally {
    isOver = true;
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
