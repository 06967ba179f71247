import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.d.ts';

/** Creates a typed document from the text of a query. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; Edtf: string };
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
