import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated/tada.d.ts';

/** Parses an operation and infers its types from the schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Date: string; Edtf: string };
}>();
