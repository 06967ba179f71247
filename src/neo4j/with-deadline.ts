import { setMaxListeners } from 'node:events';
import { CallEnded, DatabaseTimeout } from './errors.ts';
import type { CallLimits } from './graph.ts';

/** The default time limit of a statement. */
export const PATIENCE_MS = 30_000;

/**
 * Returns the result of work. Throws when the timeout expires or the caller cancels, and then calls `end` to stop the
 * work.
 */
export function withDeadline<Result>(
  limits: CallLimits,
  work: () => Promise<Result>,
  end: () => Promise<void>,
): Promise<Result> {
  const { signal, timeoutMs = PATIENCE_MS } = limits;
  if (signal?.aborted) return Promise.reject(new CallEnded());
  return new Promise((resolve, reject) => {
    const giveUp = (error: Error): void => {
      settle();
      reject(error);
      // The caller has already received an error, so a failure to stop the work is ignored.
      end().catch(() => undefined);
    };
    const onAbort = (): void => {
      giveUp(new CallEnded());
    };
    const timer = setTimeout(() => {
      giveUp(new DatabaseTimeout());
    }, timeoutMs);
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    if (signal) {
      // Many statements can share one signal. By default, Node.js warns of a leak if it has more than ten listeners.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', onAbort, { once: true });
    }
    work().finally(settle).then(resolve, reject);
  });
}
