import type { GraphQLSchema } from 'graphql';
import { graphModel } from './graph.ts';
// Imported first, so that topics extend each other in their order.
import './types.ts';
import './questions/facts.ts';
import './questions/neighborhood.ts';
import './questions/panel.ts';
import './questions/paths.ts';
import './questions/search.ts';
import './questions/timeline.ts';
import './reconciliation/field.ts';
import { builder } from './shared/builder.ts';
import './questions/dataset.ts';
import './shared/node.ts';
import './shared/source.ts';

/** Builds the GraphQL schema of foreign relations. */
export function buildSchema(): GraphQLSchema {
  return builder.toSchema({ neo4j: { model: graphModel } });
}
