import { readFileSync } from 'node:fs';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { buildSchema } from '../../schema/build-schema.ts';
import { graphModel } from '../../schema/graph.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { createContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { openBundledGraph } from '../open-bundled-graph.ts';

/** The API on the bundled data, asked in the process. */
export interface Api {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  /** The data of an answer without errors. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The whole answer. */
  execute(query: string, variables?: Record<string, unknown>): Promise<ExecutionResult>;
  /** The statements that a query takes, as they are sent. */
  trace(query: string, variables?: Record<string, unknown>): Promise<readonly Statement[]>;
  /** How many statements a query takes. */
  count(query: string): Promise<number>;
  close(): Promise<void>;
}

/** The API over a graph; over the database with the bundled data unless one is given. */
export async function openApi(given?: Graph): Promise<Api> {
  const graph = given ?? (await openBundledGraph());
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
    });
    const result = await graphql({
      schema,
      source,
      contextValue,
      ...(variableValues ? { variableValues } : {}),
    });
    return { result, statements };
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
    trace,
    count: async (query) => (await trace(query)).length,
    close: () => graph.close(),
  };
}

/** The rows of a table of import/data by column. */
export function readTable(name: string): readonly Record<string, string>[] {
  const [header, ...lines] = readFileSync(`import/data/${name}.tsv`, 'utf8').trimEnd().split('\n');
  const columns = (header ?? '').split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** The argument that asks for memberships of every status. */
export const EVERY_STATUS =
  'statuses: [MEMBER, ASSOCIATE, OBSERVER, PARTNER, CANDIDATE, SIGNATORY, CONTRIBUTOR, SUSPENDED]';
