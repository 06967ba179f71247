import { setMaxListeners } from 'node:events';
import { GraphQLError } from 'graphql';

/** The deadline of one operation. It also passes when the client disconnects. */
export interface Deadline {
  /** A signal that aborts when the deadline passes or the client disconnects. */
  readonly signal: AbortSignal;
  /** Returns the result of the work. Throws a TIMEOUT error if the deadline passes first. */
  bound<Result>(work: Promise<Result>): Promise<Result>;
  /** Aborts the signal, so that running statements stop. */
  cancel(): void;
  /** Stops the timer, and stops listening for the client to disconnect. */
  clear(): void;
}

/** The client closed the connection before it received the response. */
class ClientDisconnected extends Error {
  override readonly name = 'ClientDisconnected';
}

/** Starts the deadline of one operation. */
export function startDeadline(timeoutMs: number, client: AbortSignal): Deadline {
  const controller = new AbortController();
  // Every running statement listens, and a query can run many at once.
  setMaxListeners(0, controller.signal);
  const leave = (): void => {
    controller.abort(new ClientDisconnected('The client closed the connection.'));
  };
  const timer = setTimeout(() => {
    controller.abort(timeoutError(timeoutMs));
  }, timeoutMs);
  client.addEventListener('abort', leave, { once: true });
  if (client.aborted) {
    leave();
  }
  return {
    signal: controller.signal,
    bound: (work) => Promise.race([work, rejectOnAbort(controller.signal)]),
    cancel: () => {
      controller.abort(new Error('The operation has ended.'));
    },
    clear() {
      clearTimeout(timer);
      client.removeEventListener('abort', leave);
    },
  };
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => {
      reject(
        signal.reason instanceof Error
          ? signal.reason
          : new Error('The client closed the connection.'),
      );
    };
    if (signal.aborted) {
      fail();
    }
    signal.addEventListener('abort', fail, { once: true });
  });
}

function timeoutError(timeoutMs: number): GraphQLError {
  return new GraphQLError(
    `The operation took longer than ${timeoutMs} ms and was stopped. Use smaller pages, fewer levels or more filters.`,
    { extensions: { code: 'TIMEOUT' } },
  );
}
