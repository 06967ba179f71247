import { GraphQLError } from 'graphql';
import { startDeadline } from '../execute/deadline.ts';

/** How long an export may take. */
export const EXPORT_TIMEOUT_MS = 60_000;

const RUNNING_AT_ONCE = 4;

/** One export that runs: its time, and what to call when it is over. */
export interface RunningExport {
  /** Aborted when its time is up, or when the client has left. */
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** Lets a few exports run at once, and turns away the rest. */
export interface ExportSlots {
  take(client: AbortSignal): RunningExport;
}

/** Slots for exports, all free. */
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

/** Text as it is made, piece by piece, as fast as the client takes it; `end` is called once, however it ends. */
export function streamText(
  pieces: AsyncGenerator<string, void>,
  { signal, end }: RunningExport,
  onFailure: (error: unknown) => void,
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
          onFailure(error);
          // The answer has begun: breaking it off is the only way left to say that it is not whole.
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
