import { readFileSync } from 'node:fs';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { buildSchema } from '../../schema/build-schema.ts';
import { graphModel } from '../../schema/graph.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { watchVersion } from '../../src/neo4j/watch-version.ts';
import {
  createContext,
  createValueCache,
  type Notice,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { openBundledGraph } from '../open-bundled-graph.ts';

/** The API on the bundled data, within the test process. */
export interface Api {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  /** Returns the data of a response. Fails if the response has errors. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Returns the whole response. */
  execute(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** Returns the statements of a query. */
  trace(query: string, variables?: Record<string, unknown>): Promise<readonly Statement[]>;
  /** Returns the notices of a query. */
  notices(query: string): Promise<readonly Notice[]>;
  /** Returns the number of statements of a query. */
  count(query: string): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens the API over a graph, without a cache. Default: the database with the bundled data, with a cache.
 */
export async function openApi(given?: Graph): Promise<Api> {
  const graph = given ?? (await openBundledGraph());
  const cache = given ? undefined : createValueCache(graph, watchVersion(graph));
  const schema = buildSchema();
  const run = async (source: string, variableValues?: Record<string, unknown>) => {
    const statements: Statement[] = [];
    const counting: Graph = {
      ...graph,
      read: (statement, limits) => {
        statements.push(statement);
        return graph.read(statement, limits);
      },
    };
    const contextValue = createContext({
      graph: counting,
      model: graphModel,
      maxPage: 1_000,
      timeoutMs: 20_000,
      ...(cache && { cache }),
    });
    const result = await graphql({
      schema,
      source,
      contextValue,
      ...(variableValues ? { variableValues } : {}),
    });
    return { result, statements, notices: [...contextValue.notices.values()] };
  };
  const trace: Api['trace'] = async (query, variables) => {
    const { result, statements } = await run(query, variables);
    expect(result.errors).toBeUndefined();
    return statements;
  };
  return {
    graph,
    schema,
    ask: async <Data>(query: string, variables?: Record<string, unknown>): Promise<Data> => {
      const { result } = await run(query, variables);
      expect(result.errors).toBeUndefined();
      return result.data as Data;
    },
    execute: async (query, variables) => (await run(query, variables)).result,
    notices: async (query) => (await run(query)).notices,
    trace,
    count: async (query) => (await trace(query)).length,
    close: () => graph.close(),
  };
}

/** Reads the rows of a table in import/data, by column. */
export function readTable(name: string): readonly Record<string, string>[] {
  const [header, ...lines] = readFileSync(`import/data/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = (header ?? '').split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** The argument that selects memberships of all statuses. */
export const EVERY_STATUS =
  'statuses: [MEMBER, ASSOCIATE, OBSERVER, PARTNER, CANDIDATE, SIGNATORY, CONTRIBUTOR, SUSPENDED]';
