import { GraphQLError } from 'graphql';

/** Limits how many operations run and wait at once. */
export interface Admission {
  /** Waits for a turn, then runs the work; throws if the queue is full or the signal is aborted. */
  run<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

/** Creates an admission for `running` operations at once and `waiting` more. */
export function createAdmission(running: number, waiting: number): Admission {
  let free = running;
  const queue = new Set<() => void>();
  const leave = (): void => {
    const [next] = queue;
    if (next === undefined) {
      free += 1;
      return;
    }
    queue.delete(next);
    next();
  };
  const enter = (signal: AbortSignal): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    if (queue.size >= waiting) {
      return Promise.reject(tooBusy());
    }
    return new Promise((resolve, reject) => {
      queue.add(resolve);
      const giveUp = (): void => {
        // A turn that was already given is kept: the work runs, and the signal makes it fail.
        if (queue.delete(resolve)) {
          reject(tooBusy());
        }
      };
      signal.addEventListener('abort', giveUp, { once: true });
    });
  };
  return {
    async run(work, signal) {
      await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

function tooBusy(): GraphQLError {
  return new GraphQLError('The server is overloaded. Try again in a second.', {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: { 'retry-after': '1' } },
    },
  });
}
