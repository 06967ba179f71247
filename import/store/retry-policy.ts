import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';

/** The policy for waiting for an unavailable database. */
export interface RetryPolicy {
  readonly patienceMs: number;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

const ASK_AGAIN_MS = 500;
/** The time after which an unavailable database is logged. A busy database can reject connections for some seconds. */
const LOG_AFTER_MS = 3_000;

/** Retries work while the database is unavailable, up to a time limit. */
export async function untilBack<Result>(
  work: (isAgain: boolean) => Promise<Result>,
  { patienceMs, log, signal }: RetryPolicy,
): Promise<Result> {
  const began = performance.now();
  const until = began + patienceMs;
  let isLogged = false;
  for (let tries = 0; ; tries += 1) {
    try {
      return await work(tries > 0);
    } catch (error) {
      const isOver = performance.now() > until || signal?.aborted === true;
      if (!(error instanceof DatabaseUnavailable) || isOver) throw error;
      if (!isLogged && performance.now() - began > LOG_AFTER_MS) {
        log(`The database is unavailable. Retrying for up to ${Math.round(patienceMs / 1000)} s.`);
        isLogged = true;
      }
      await wait(ASK_AGAIN_MS);
    }
  }
}

/**
 * Returns a graph that retries its calls while the database is unavailable. Use it only for idempotent writes, because
 * a lost write may have been committed.
 */
export function waitForGraph(graph: Graph, patience: RetryPolicy): Graph {
  return {
    ...graph,
    read: (statement, limits) => untilBack(() => graph.read(statement, limits), patience),
    write: (statements, limits) => untilBack(() => graph.write(statements, limits), patience),
    define: (statement) => untilBack(() => graph.define(statement), patience),
  };
}
