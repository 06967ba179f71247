import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { startDeadline } from '../execute/deadline.ts';

/** The maximum duration of an export. */
export const EXPORT_TIMEOUT_MS = 60_000;

const RUNNING_AT_ONCE = 4;

/** A running export. The caller must call `end` when it is finished. */
export interface RunningExport {
  /** Aborted when the deadline has passed or the client has disconnected. */
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** Limits the number of concurrent exports. */
export interface ExportSlots {
  /** Starts an export. Throws if too many are running. */
  take(client: AbortSignal): RunningExport;
}

/** Creates a limit of `slots` concurrent exports, each with a deadline. */
export function createExportSlots(
  slots = RUNNING_AT_ONCE,
  timeoutMs = EXPORT_TIMEOUT_MS,
): ExportSlots {
  let free = slots;
  return {
    take(client) {
      if (free === 0) throw tooManyExports();
      free -= 1;
      const deadline = startDeadline(timeoutMs, client);
      let isRunning = true;
      return {
        signal: deadline.signal,
        end() {
          if (!isRunning) return;
          isRunning = false;
          free += 1;
          deadline.clear();
        },
      };
    },
  };
}

function tooManyExports(): GraphQLError {
  return new GraphQLError('Too many exports are running. Try again in a minute.', {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: { 'retry-after': '30' } },
    },
  });
}

/** Streams text as fast as the client reads it. Ends the export when the stream is finished, fails or is canceled. */
export function streamText(
  pieces: AsyncGenerator<string, void>,
  { signal, end }: RunningExport,
  log: Logger,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          signal.throwIfAborted();
          const next = await pieces.next();
          if (!next.done) {
            controller.enqueue(encoder.encode(next.value));
            return;
          }
          end();
          controller.close();
        } catch (error) {
          end();
          log.warn({ err: error }, 'an export was aborted');
          // The response has started. Only a closed connection can signal that it is incomplete.
          controller.error(error);
        }
      },
      async cancel() {
        end();
        await pieces.return();
      },
    },
    { highWaterMark: 1 },
  );
}
