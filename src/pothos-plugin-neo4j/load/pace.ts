/** Divides long work among the iterations of the event loop, so that other requests are not delayed. */
export interface Pace {
  /** Returns whether the current turn is over, so that further work must wait for another turn. */
  isOver(): boolean;
  /** Runs work in the next turn with remaining time. Each iteration of the event loop has one turn. */
  later<Result>(work: () => Result | Promise<Result>): Promise<Result>;
}

/** The duration of a turn. */
const TURN_MS = 10;

/** Creates a pace. Concurrent operations share a pace, so that their turns do not add up. */
export function createPace(now: () => number = () => performance.now()): Pace {
  const waiting: (() => void)[] = [];
  let isScheduled = false;
  let endsAt = -Infinity;
  const isOver = (): boolean => now() >= endsAt;
  const schedule = (): void => {
    if (isScheduled || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(startTurn);
  };
  const startTurn = (): void => {
    isScheduled = false;
    endsAt = now() + TURN_MS;
    do waiting.shift()?.();
    while (waiting.length > 0 && !isOver());
    schedule();
  };
  return {
    isOver,
    later: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(() => {
          try {
            resolve(work());
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
        schedule();
      }),
  };
}

/** The pace of one operation. */
export interface OperationPace {
  /** Counts values that are about to be written. Returns whether the values must wait for a later turn. */
  isDue(count: number): boolean;
  /** Runs work in a later turn. Rejects if the operation has ended. */
  later<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /** Ends the operation. The work that still waits is rejected. */
  end(): void;
}

/** The number of values after which an operation checks the pace. Operations with fewer values never wait. */
const UNCHECKED = 500;

/** Returns the pace of an operation that ends when the signal aborts. */
export function paceOperation(pace: Pace, signal?: AbortSignal): OperationPace {
  let [written, waiting, isEnded] = [0, 0, false];
  let isWorking = false;
  return {
    isDue(count) {
      // While some work of the operation waits, all work waits. Otherwise, the operation would exceed its turn.
      if (waiting > 0 && !isWorking) return true;
      written += count;
      if (written < UNCHECKED) return false;
      written = 0;
      return pace.isOver();
    },
    later(work) {
      waiting += 1;
      return pace.later(() => {
        waiting -= 1;
        signal?.throwIfAborted();
        if (isEnded) throw new Error('The operation has ended.');
        isWorking = true;
        try {
          return work();
        } finally {
          isWorking = false;
        }
      });
    },
    end() {
      isEnded = true;
    },
  };
}
