import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './country.ts';
import './dataset.ts';
import './dispute.ts';
import './dyad.ts';
import './event.ts';
import './neighborhood.ts';
import './node.ts';
import './organization.ts';
import './paths.ts';
import './person.ts';
import './place.ts';
import './poll.ts';
import './search.ts';
import './source.ts';
import './statement.ts';
import './timeline.ts';
import './treaty.ts';

/** The GraphQL schema of foreign relations. */
export function buildSchema(): GraphQLSchema {
  return builder.toSchema();
}
