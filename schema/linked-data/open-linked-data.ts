import type { GraphQLSchema } from 'graphql';
import type { LinkedData } from '../../src/linked-data/resource.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { buildVocabulary } from './build-vocabulary.ts';
import { hasResource, listKinds, openResource } from './open-resource.ts';

/** Creates the linked data of foreign relations for a server. `contextOf` creates the context of a request. */
export function openLinkedData<Call>(
  schema: GraphQLSchema,
  contextOf: (call: Call) => GraphContext,
): LinkedData<Call> {
  return {
    vocabulary: buildVocabulary(schema),
    kinds: listKinds(),
    has: (name, parameters, call) => hasResource(name, parameters, contextOf(call)),
    open: (name, parameters, call) => openResource(name, parameters, contextOf(call)),
  };
}
