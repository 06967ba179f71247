import { setMaxListeners } from 'node:events';
import { CallEnded, DatabaseTimeout } from './errors.ts';
import type { CallLimits } from './graph.ts';

/** The default time limit of a statement. */
export const PATIENCE_MS = 30_000;

/**
 * Returns the result of work, or throws as soon as its time is up or its caller has left. In that case it calls
 * `end`, so that the work stops too.
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
      // The statement is stopped on a separate connection; if that fails, there is nobody to report it to.
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
      // Many statements may share one signal; Node.js warns of a leak from the eleventh listener on.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', onAbort, { once: true });
    }
    work().finally(settle).then(resolve, reject);
  });
}
