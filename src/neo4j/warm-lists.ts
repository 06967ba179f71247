import type { Statement } from '../graph/cypher/statement.ts';
import type { Graph } from './graph.ts';

/** A graph that records each statement with a list of texts as a parameter. */
export interface ListStatements {
  readonly graph: Graph;
  /** Runs each recorded statement with lists of several lengths, so that Neo4j caches a plan for each length. */
  warm(signal: AbortSignal): Promise<void>;
}

/** Neo4j caches separate plans for lists of up to 10, 100 and 1,000 values. Longer lists are rare. */
const LENGTHS = [10, 100, 1_000];
const TIMEOUT_MS = 5_000;

/** Returns a graph that runs statements on the given graph, and records statements as described in `ListStatements`. */
export function noteListStatements(graph: Graph): ListStatements {
  const noted = new Map<string, Statement>();
  return {
    graph: {
      ...graph,
      read(statement, limits) {
        if (Object.values(statement.parameters).some(isTexts)) noted.set(statement.text, statement);
        return graph.read(statement, limits);
      },
    },
    async warm(signal) {
      for (const statement of noted.values()) {
        for (const length of LENGTHS) {
          if (signal.aborted) return;
          const resized = resizeLists(statement, length);
          // The warm-up skips statements that fail or take too long.
          await graph.read(resized, { signal, timeoutMs: TIMEOUT_MS }).catch(() => undefined);
        }
      }
    },
  };
}

/** Replaces each list of texts with a list of another length. The new values match nothing, which is fast. */
function resizeLists({ text, parameters }: Statement, length: number): Statement {
  const madeUp = Array.from({ length }, (_, at) => `\u0000${at}`);
  const resized = Object.entries(parameters).map(([name, value]): [string, unknown] => [
    name,
    isTexts(value) ? madeUp : value,
  ]);
  return { text, parameters: Object.fromEntries(resized) };
}

function isTexts(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
  );
}
