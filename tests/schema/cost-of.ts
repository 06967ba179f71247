import { parse, type GraphQLSchema } from 'graphql';
import { measureCost } from '../../src/pothos-plugin-neo4j/index.ts';
import { readConfig } from '../../src/process/read-config.ts';
import { walkOperation } from '../../src/server/execute/walk-operation.ts';

/** The maximum cost of a query on a server without settings. */
export const DEFAULT_COST = readConfig({}).maxCost;

/** Returns the maximum number of objects in the response to a query. */
export function costOf(schema: GraphQLSchema, query: string): number {
  const asked = { document: parse(query), variables: {}, operationName: undefined };
  return measureCost(walkOperation(schema, asked)?.selection ?? []).cost;
}
