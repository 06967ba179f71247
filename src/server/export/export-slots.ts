import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { startDeadline } from '../execute/deadline.ts';

/** The maximum duration of an export. */
export const EXPORT_TIMEOUT_MS = 60_000;

const RUNNING_AT_ONCE = 8;
const RUNNING_PER_CLIENT = 2;
/** The time after which an export ends if its client has read nothing. */
const IDLE_TIMEOUT_MS = 10_000;
/** The maximum size of a piece of a stream. A client must read a piece within the idle timeout. */
const PIECE_BYTES = 65_536;

/** A running export. The caller must call `end` when it is finished. */
export interface RunningExport {
  /** Aborted when the export has ended, the deadline has passed or the client has disconnected. */
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** Limits the number of concurrent exports. */
export interface ExportSlots {
  /** Starts an export. Throws if too many are running, or too many of this client. */
  take(connection: AbortSignal, client?: string): RunningExport;
}

/** Creates a limit of concurrent exports, each with a deadline. */
export function createExportSlots(
  slots = RUNNING_AT_ONCE,
  timeoutMs = EXPORT_TIMEOUT_MS,
): ExportSlots {
  const running = new Set<{ readonly client: string }>();
  return {
    take(connection, client = '') {
      const own = [...running].filter((each) => each.client === client);
      if (running.size >= slots || own.length >= RUNNING_PER_CLIENT) throw tooManyExports();
      const slot = { client };
      running.add(slot);
      const deadline = startDeadline(timeoutMs, connection);
      const end = (): void => {
        running.delete(slot);
        deadline.clear();
      };
      // A stream whose client does not read cannot end the export itself.
      deadline.signal.addEventListener('abort', end, { once: true });
      return { signal: deadline.signal, end };
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

/**
 * Streams text as fast as the client reads it. Ends the export when the stream is finished, fails or is canceled, or if
 * the client reads nothing for ten seconds.
 */
export function streamText(
  pieces: AsyncGenerator<string, void>,
  { signal, end }: RunningExport,
  log: Logger,
  idleTimeoutMs = IDLE_TIMEOUT_MS,
): ReadableStream<Uint8Array> {
  const bytes = splitBytes(pieces);
  let idle: NodeJS.Timeout | undefined;
  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    end();
    await bytes.return();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(idle);
        const fail = (error: unknown): void => {
          // If the client has disconnected, the stack trace says nothing.
          if (signal.aborted) log.debug(`An export was aborted: ${String(error)}`);
          else log.warn({ err: error }, 'an export was aborted');
          // The response has started. Only a closed connection can signal that it is incomplete.
          controller.error(error);
        };
        try {
          signal.throwIfAborted();
          const next = await bytes.next();
          if (next.done) {
            end();
            controller.close();
            return;
          }
          controller.enqueue(next.value);
          idle = setTimeout(() => {
            fail(new Error(`The client read nothing for ${idleTimeoutMs} ms.`));
            stop().catch(fail);
          }, idleTimeoutMs).unref();
        } catch (error) {
          end();
          fail(error);
        }
      },
      cancel: stop,
    },
    { highWaterMark: 1 },
  );
}

async function* splitBytes(pieces: AsyncGenerator<string, void>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    const bytes = encoder.encode(piece);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      yield bytes.subarray(at, at + PIECE_BYTES);
    }
  }
}
