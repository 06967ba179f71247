import { parse, type GraphQLSchema } from 'graphql';
import { measureCost } from '../../src/pothos-plugin-neo4j/index.ts';
import { readConfig } from '../../src/process/read-config.ts';
import { walkOperation } from '../../src/server/execute/walk-operation.ts';

/** What a query may cost on a server without settings. */
export const DEFAULT_COST = readConfig({}).maxCost;

/** How many objects a query may bring back. */
export function costOf(schema: GraphQLSchema, query: string): number {
  const asked = { document: parse(query), variables: {}, operationName: undefined };
  return measureCost(walkOperation(schema, asked)?.selection ?? []).cost;
}
