import { DatabaseUnavailable } from './errors.ts';

/** Knows whether the database was unavailable at the last check, and detects when it is back. */
export interface Watch {
  /** Throws immediately while the database is known to be unavailable. */
  check(): void;
  /** Marks the database as unavailable and checks it repeatedly until it responds. */
  noteAway(): void;
  /** Checks immediately whether the database is unavailable. */
  suspect(): void;
  stop(): void;
}

const ASK_AGAIN_MS = 1_000;
const PATIENCE_MS = 2_000;

/** Watches a database; `ask` returns whether it responds. */
export function watchDatabase(ask: () => Promise<boolean>): Watch {
  let isAway = false;
  let isAsking = false;
  let isStopped = false;
  const askFor = (pauseMs: number): void => {
    if (isAsking || isStopped) return;
    isAsking = true;
    afterPause(pauseMs, async () => {
      const answers = await answersInTime(ask);
      isAsking = false;
      isAway = !answers;
      if (isAway) askFor(ASK_AGAIN_MS);
    });
  };
  return {
    check: () => {
      if (isAway) throw new DatabaseUnavailable();
    },
    noteAway: () => {
      isAway = true;
      askFor(ASK_AGAIN_MS);
    },
    suspect: () => {
      askFor(0);
    },
    stop: () => {
      isStopped = true;
      isAway = false;
    },
  };
}

/** Neither the pause nor the check keeps the process alive. */
function afterPause(pauseMs: number, work: () => Promise<void>): void {
  setTimeout(() => void work(), pauseMs).unref();
}

/** A frozen machine accepts connections but does not respond, so a timeout means unavailable. */
function answersInTime(ask: () => Promise<boolean>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(false);
    }, PATIENCE_MS);
    timer.unref();
    ask()
      .then(resolve, () => {
        resolve(false);
      })
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
