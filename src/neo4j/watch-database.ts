import { DatabaseUnavailable } from './errors.ts';

/** Knows whether the database was away when last asked, and finds out by itself when it is back. */
export interface Watch {
  /** Throws at once while the database is known to be away. */
  check(): void;
  /** Notes that it is away; from now on it is asked again until it answers. */
  noteAway(): void;
  stop(): void;
}

const ASK_AGAIN_MS = 1_000;

/** A watch over a database; `ask` resolves when it answers. */
export function watchDatabase(ask: () => Promise<unknown>): Watch {
  let isAway = false;
  let next: NodeJS.Timeout | undefined;
  const askAgain = (): void => {
    next = setTimeout(() => {
      ask().then(
        () => {
          isAway = false;
        },
        () => {
          // Still away: why is of no interest, and asking goes on.
          if (isAway) askAgain();
        },
      );
    }, ASK_AGAIN_MS);
    next.unref();
  };
  return {
    check: () => {
      if (isAway) throw new DatabaseUnavailable();
    },
    noteAway: () => {
      if (isAway) return;
      isAway = true;
      askAgain();
    },
    stop: () => {
      isAway = false;
      clearTimeout(next);
    },
  };
}
