import { GraphQLError } from 'graphql';

/** Limits the number of running and waiting operations. */
export interface Admission {
  /** Waits for a free place, then runs the work. Throws if the queue is full or the signal is aborted. */
  run<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
}

/** Creates an admission for `running` concurrent operations and `waiting` queued operations. */
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
        // If the place was already assigned, the work runs and fails because of the signal.
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
