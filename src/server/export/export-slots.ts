import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { startDeadline } from '../execute/deadline.ts';
import type { ListenerContext } from '../execute/listener-context.ts';

/** The maximum duration of an export. */
export const EXPORT_TIMEOUT_MS = 60_000;

const RUNNING_AT_ONCE = 8;
const RUNNING_PER_CLIENT = 2;
/** The time after which an export ends if its client has read nothing. */
const IDLE_TIMEOUT_MS = 10_000;
/** The maximum size of a piece of a stream. A client must read a piece within the idle timeout. */
const PIECE_BYTES = 65_536;

/** A running export. The caller must call `end` when the export is finished. */
export interface RunningExport {
  /** A signal that aborts when the deadline passes or the client disconnects. */
  readonly signal: AbortSignal;
  /** Frees the slot and ends the deadline. */
  readonly end: () => void;
}

/** Limits the number of concurrent exports. */
export interface ExportSlots {
  /** Starts an export. Throws if too many exports are running, in total or for this client. */
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

interface StreamOptions extends Pick<ListenerContext, 'closeConnection'> {
  readonly log: Logger;
  /** The time after which the export ends if its client has read nothing, in milliseconds. Default: 10,000. */
  readonly idleTimeoutMs?: number;
}

/**
 * Streams text as fast as the client reads. Ends the export when the stream is finished, fails or is canceled, or when the
 * client reads nothing for `idleTimeoutMs`.
 */
export function streamText(
  pieces: AsyncGenerator<string, void>,
  { signal, end }: RunningExport,
  { log, closeConnection, idleTimeoutMs = IDLE_TIMEOUT_MS }: StreamOptions,
): ReadableStream<Uint8Array> {
  const bytes = splitBytes(pieces);
  let idle: NodeJS.Timeout | undefined;
  let isOpen = true;
  const stop = async (): Promise<void> => {
    isOpen = false;
    clearTimeout(idle);
    end();
    // `fail` has already logged an error of the generator.
    await bytes.return().catch(() => undefined);
  };
  const fail = (controller: ReadableStreamDefaultController, error: unknown): void => {
    if (!isOpen) return;
    void stop();
    logFailure(log, signal, error);
    breakOff(controller, error, closeConnection);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const abort = () => {
        fail(controller, signal.reason);
      };
      signal.addEventListener('abort', abort, { once: true });
    },
    async pull(controller) {
      clearTimeout(idle);
      try {
        signal.throwIfAborted();
        const next = await bytes.next();
        if (next.done) {
          await stop();
          controller.close();
          return;
        }
        controller.enqueue(next.value);
        idle = setTimeout(() => {
          fail(controller, new Error(`The client read nothing for ${idleTimeoutMs} ms.`));
        }, idleTimeoutMs).unref();
      } catch (error) {
        fail(controller, error);
      }
    },
    cancel: stop,
  });
}

function logFailure(log: Logger, signal: AbortSignal, error: unknown): void {
  // If the client has disconnected, the stack trace contains no information.
  if (signal.aborted) log.debug(`An export was aborted: ${String(error)}`);
  else log.warn({ err: error }, 'An export was aborted.');
}

/** Ends a stream in a way that shows the client that the text is incomplete. */
function breakOff(
  controller: ReadableStreamDefaultController,
  error: unknown,
  closeConnection: StreamOptions['closeConnection'],
): void {
  if (!closeConnection) {
    controller.error(error);
    return;
  }
  // After the start of a response, only a closed connection can signal an error. Yoga does not handle errors of streams, so
  // an error would end the process.
  closeConnection();
  controller.close();
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
