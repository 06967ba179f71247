import type { GraphQLSchema } from 'graphql';
import { builder } from './shared/builder.ts';
import './country/type.ts';
import './shared/dataset.ts';
import './dispute/type.ts';
import './questions/dyad.ts';
import './event/type.ts';
import './questions/neighborhood.ts';
import './shared/node.ts';
import './organization/type.ts';
import './questions/paths.ts';
import './person/type.ts';
import './place/type.ts';
import './poll/type.ts';
import './questions/search.ts';
import './shared/source.ts';
import './statement/type.ts';
import './questions/timeline.ts';
import './treaty/type.ts';

/** Builds the GraphQL schema of foreign relations. */
export function buildSchema(): GraphQLSchema {
  return builder.toSchema();
}
