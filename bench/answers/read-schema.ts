import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Ask } from './ask.ts';

/** Reads the schema of a server by introspection, including deprecated fields. */
export async function readSchema(ask: Ask): Promise<GraphQLSchema> {
  const { data, errors } = await ask(getIntrospectionQuery({ inputValueDeprecation: true }));
  if (!isIntrospection(data)) {
    throw new Error(`The server does not allow introspection: ${JSON.stringify(errors)}`);
  }
  return buildClientSchema(data);
}

function isIntrospection(data: unknown): data is IntrospectionQuery {
  return typeof data === 'object' && data !== null && '__schema' in data;
}
