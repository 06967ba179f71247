import type { Statement } from '../graph/cypher/statement.ts';
import type { Graph } from './graph.ts';

/** A graph that notes the statements with lists that it reads with. */
export interface ListStatements {
  readonly graph: Graph;
  /** Runs each noted statement with short and long lists, so that the database has plans for all of them. */
  warm(signal: AbortSignal): Promise<void>;
}

/** Neo4j has plans of their own for lists of up to 10, 100 and 1,000 values. Longer lists are rare. */
const LENGTHS = [10, 100, 1_000];
const TIMEOUT_MS = 5_000;

/** Wraps a graph, so that the statements that it reads with can be warmed for lists of all lengths. */
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
          // A statement that fails or takes too long is not warmed.
          await graph.read(resized, { signal, timeoutMs: TIMEOUT_MS }).catch(() => undefined);
        }
      }
    },
  };
}

/** Replaces the values of lists of texts with values that match nothing, so that the statement is cheap. */
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
