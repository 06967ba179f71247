import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';

/** How long a database that went away is waited for. */
export interface RetryPolicy {
  readonly patienceMs: number;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal | undefined;
}

const ASK_AGAIN_MS = 500;

/** Does work again and again while the database is away, as long as patience lasts. */
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

/** A graph whose calls wait for a database that went away. Only for what may be done twice: the fate of a lost write is unknown. */
export function waitForGraph(graph: Graph, patience: RetryPolicy): Graph {
  return {
    ...graph,
    read: (statement, limits) => untilBack(() => graph.read(statement, limits), patience),
    write: (statements, limits) => untilBack(() => graph.write(statements, limits), patience),
    define: (statement) => untilBack(() => graph.define(statement), patience),
  };
}
