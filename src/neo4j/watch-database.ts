import { DatabaseUnavailable } from './errors.ts';

/** The last known availability of a database. */
export interface Watch {
  /** Throws immediately while the database is known to be unavailable. */
  check(): void;
  isAvailable(): boolean;
  /** Marks the database as unavailable and checks it until it responds. */
  noteAway(): void;
  /** Checks immediately whether the database is unavailable. */
  suspect(): void;
  stop(): void;
}

const ASK_AGAIN_MS = 1_000;
const PATIENCE_MS = 2_000;

/**
 * Tracks the availability of a database. `ask` returns whether it responds. Calls `onChange` when it becomes unavailable or
 * available.
 */
export function watchDatabase(
  ask: () => Promise<boolean>,
  onChange: (isAvailable: boolean) => void = () => undefined,
): Watch {
  let isAway = false;
  let isAsking = false;
  let isStopped = false;
  const setAway = (next: boolean): void => {
    if (isStopped || next === isAway) return;
    isAway = next;
    onChange(!isAway);
  };
  const askFor = (pauseMs: number): void => {
    if (isAsking || isStopped) return;
    isAsking = true;
    afterPause(pauseMs, async () => {
      const answers = await answersInTime(ask);
      isAsking = false;
      setAway(!answers);
      if (isAway) askFor(ASK_AGAIN_MS);
    });
  };
  return {
    check: () => {
      if (isAway) throw new DatabaseUnavailable();
    },
    isAvailable: () => !isAway,
    noteAway: () => {
      setAway(true);
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

/** Runs work after a pause that does not keep the process alive. */
function afterPause(pauseMs: number, work: () => Promise<void>): void {
  setTimeout(() => void work(), pauseMs).unref();
}

/** Returns whether the database responds in time. A frozen machine accepts connections but never responds. */
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
