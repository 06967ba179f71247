import { DatabaseUnavailable } from './errors.ts';

/** Knows whether the database was away when last asked, and finds out by itself when it is back. */
export interface Watch {
  /** Throws at once while the database is known to be away. */
  check(): void;
  /** Notes that it is away; from now on it is asked again until it answers. */
  noteAway(): void;
  /** Asks at once whether it is away, without a word to anybody if it is not. */
  suspect(): void;
  stop(): void;
}

const ASK_AGAIN_MS = 1_000;
const PATIENCE_MS = 2_000;

/** A watch over a database; `ask` tells whether it answers. */
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

/** Neither the pause nor the question keeps a process from ending. */
function afterPause(pauseMs: number, work: () => Promise<void>): void {
  setTimeout(() => void work(), pauseMs).unref();
}

/** A frozen machine takes connections and says nothing: silence is no answer. */
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
