import type { GraphQLSchema } from 'graphql';
import { graphModel } from './graph.ts';
// First, so that additions of topics to each other are in the order of the topics.
import './types.ts';
import './questions/dyad.ts';
import './questions/neighborhood.ts';
import './questions/paths.ts';
import './questions/search.ts';
import './questions/timeline.ts';
import { builder } from './shared/builder.ts';
import './shared/dataset.ts';
import './shared/node.ts';
import './shared/source.ts';

/** Builds the GraphQL schema of foreign relations. */
export function buildSchema(): GraphQLSchema {
  return builder.toSchema({ neo4j: { model: graphModel } });
}
