import { setTimeout as sleep } from 'node:timers/promises';
import type { CallLimits } from './graph.ts';
import { PATIENCE_MS } from './with-deadline.ts';

const RETRY_AFTER_MS = [50, 250];

/**
 * Runs work up to three times. After an error, `isSafe` decides whether the work is repeated. All attempts and pauses
 * share the deadline of the call.
 */
export async function retry<Result>(
  limits: CallLimits,
  isSafe: (error: unknown, startedAt: number) => boolean | Promise<boolean>,
  work: (rest: CallLimits) => Promise<Result>,
): Promise<Result> {
  const deadline = performance.now() + (limits.timeoutMs ?? PATIENCE_MS);
  const rest = () => ({ ...limits, timeoutMs: deadline - performance.now() });
  const isOver = (pause: number): boolean =>
    performance.now() + pause >= deadline || limits.signal?.aborted === true;
  for (const pause of RETRY_AFTER_MS) {
    const startedAt = performance.now();
    try {
      return await work(rest());
    } catch (error) {
      if (isOver(pause) || !(await isSafe(error, startedAt)) || isOver(pause)) throw error;
      await sleep(pause);
    }
  }
  return work(rest());
}
