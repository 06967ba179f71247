import { setTimeout as wait } from 'node:timers/promises';
import { readMemoryMb } from '../servers/process-usage.ts';
import type { Spawned } from './spawn-server.ts';

/** What a server did during an attack. */
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
const PATIENCE_MS = 60_000;

/** Runs an attack on a server, and requests `/health` one request after another until the attack ends. */
export async function observe<Result>(
  { origin, pid }: Spawned,
  attack: () => Promise<Result>,
): Promise<Observed<Result>> {
  let [longestMs, unanswered, peakMb, isOver] = [0, 0, 0, false];
  const poll = async (): Promise<void> => {
    while (!isOver) {
      const began = performance.now();
      const isAnswered = await isHealthy(origin);
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

/** Describes what a server did during an attack. */
export function describeObserved({ longestMs, unanswered, peakMb }: Observed<unknown>): string {
  const lost = unanswered === 0 ? '' : `, ${unanswered} requests to \`/health\` without a response`;
  return `longest response of \`/health\` ${longestMs.toFixed(0)} ms, peak memory ${peakMb} MB${lost}`;
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
