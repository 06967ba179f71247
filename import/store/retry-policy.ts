import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';

/** How long to wait for an unavailable database. */
export interface RetryPolicy {
  readonly patienceMs: number;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

const ASK_AGAIN_MS = 500;

/** Retries work while the database is unavailable, up to a time limit. */
export async function untilBack<Result>(
  work: (isAgain: boolean) => Promise<Result>,
  { patienceMs, log, signal }: RetryPolicy,
): Promise<Result> {
  const until = performance.now() + patienceMs;
  for (let tries = 0; ; tries += 1) {
    try {
      return await work(tries > 0);
    } catch (error) {
      const isOver = performance.now() > until || signal?.aborted === true;
      if (!(error instanceof DatabaseUnavailable) || isOver) throw error;
      if (tries === 0)
        log(`The database is away; waiting up to ${Math.round(patienceMs / 1000)} s for it.`);
      await wait(ASK_AGAIN_MS);
    }
  }
}

/**
 * Wraps a graph so that its calls wait for an unavailable database. Only for idempotent writes, because it is unknown
 * whether a lost write happened.
 */
export function waitForGraph(graph: Graph, patience: RetryPolicy): Graph {
  return {
    ...graph,
    read: (statement, limits) => untilBack(() => graph.read(statement, limits), patience),
    write: (statements, limits) => untilBack(() => graph.write(statements, limits), patience),
    define: (statement) => untilBack(() => graph.define(statement), patience),
  };
}
