import { setMaxListeners } from 'node:events';
import { CallEnded, DatabaseTimeout } from './errors.ts';
import type { CallLimits } from './graph.ts';

/** How long a statement may take when nothing is said. */
export const PATIENCE_MS = 30_000;

/**
 * The result of work, or an error as soon as its time is up or its caller has left; then `end` is called, so that
 * the work ends too.
 */
export function within<Result>(
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
      // The statement is ended on a connection that nobody else uses; its own failure has no one to tell.
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
      // Many statements may share one signal; Node warns of a leak from the eleventh listener on.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', onAbort, { once: true });
    }
    work().finally(settle).then(resolve, reject);
  });
}
