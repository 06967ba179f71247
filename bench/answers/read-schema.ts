import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { Ask } from './ask.ts';

/** Returns the schema that a server describes by introspection, deprecated fields included. */
export async function readSchema(ask: Ask): Promise<GraphQLSchema> {
  const { data, errors } = await ask(getIntrospectionQuery({ inputValueDeprecation: true }));
  if (!isIntrospection(data)) {
    throw new Error(`The server does not tell its schema: ${JSON.stringify(errors)}`);
  }
  return buildClientSchema(data);
}

function isIntrospection(data: unknown): data is IntrospectionQuery {
  return typeof data === 'object' && data !== null && '__schema' in data;
}
