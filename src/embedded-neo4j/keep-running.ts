import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded, type EmbeddedNeo4j } from './start-embedded.ts';
import type { EmbeddedOptions } from './start-new.ts';

const LOOK_EVERY_MS = 500;
const MAX_RESTARTS = 5;
const RESTARTS_WITHIN_MS = 600_000;

/**
 * Restarts a Neo4j at the same address each time it ends unexpectedly, at most five times in ten minutes. A Neo4j that
 * another process ran is restarted in this process. Returns a function that ends the restarts and stops the Neo4j.
 */
export function keepRunning(
  first: EmbeddedNeo4j,
  options: EmbeddedOptions,
  start: typeof startEmbedded = startEmbedded,
): () => Promise<void> {
  const stopping = new AbortController();
  const signal =
    options.signal === undefined
      ? stopping.signal
      : AbortSignal.any([stopping.signal, options.signal]);
  let current = first;
  const keep = async (): Promise<void> => {
    const restarts: number[] = [];
    for (;;) {
      await sleep(LOOK_EVERY_MS, undefined, { signal, ref: false });
      if (await current.isRunning().catch(() => false)) continue;
      await waitForTurn(restarts, { log: options.log, signal });
      current = await restart(current, { ...options, ...portsOf(first), signal }, start);
    }
  };
  // The loop throws only when the signal is aborted.
  const keeping = keep().catch(() => undefined);
  return async () => {
    stopping.abort();
    await keeping;
    await current.stop();
  };
}

/** Waits until another restart is allowed, then adds its time to `restarts`. */
async function waitForTurn(
  restarts: number[],
  { log, signal }: Required<Pick<EmbeddedOptions, 'log' | 'signal'>>,
): Promise<void> {
  const isRecent = (at: number): boolean => performance.now() - at < RESTARTS_WITHIN_MS;
  const recent = restarts.filter(isRecent);
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= MAX_RESTARTS) {
    const pause = oldest + RESTARTS_WITHIN_MS - performance.now();
    log(
      `Neo4j ended ${MAX_RESTARTS + 1} times in ten minutes. The next restart follows in ${Math.ceil(pause / 1000)} s. See the logs folder in GAIKO_HOME.`,
    );
    await sleep(pause, undefined, { signal, ref: false });
  }
  restarts.splice(0, restarts.length, ...restarts.filter(isRecent), performance.now());
}

/** Returns the restarted Neo4j. If the restart fails, logs the reason and returns the Neo4j that has ended. */
async function restart(
  ended: EmbeddedNeo4j,
  options: EmbeddedOptions,
  start: typeof startEmbedded,
): Promise<EmbeddedNeo4j> {
  const { log, signal } = options;
  const startedAt = performance.now();
  log(
    ended.joined
      ? 'The Neo4j that another process ran has ended. Starting it again …'
      : 'Neo4j ended unexpectedly. Restarting it …',
  );
  try {
    // Stopping also releases the lock of the home, which the next start needs.
    await ended.stop();
    const next = await start(options);
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    log(`Neo4j is available again after ${seconds} s.`);
    if (next.uri !== ended.uri)
      log(`Neo4j now has the address ${next.uri}, because its port is in use. Restart gaiko.`);
    return next;
  } catch (error) {
    signal?.throwIfAborted();
    log(`Neo4j was not restarted: ${error instanceof Error ? error.message : String(error)}`);
    return ended;
  }
}

/** Returns the ports of a Neo4j, so that its address stays the same. */
function portsOf({
  uri,
  browserUrl,
}: EmbeddedNeo4j): Pick<EmbeddedOptions, 'boltPort' | 'browserPort'> {
  return {
    boltPort: Number(new URL(uri).port),
    browserPort: browserUrl === null ? null : Number(new URL(browserUrl).port),
  };
}
