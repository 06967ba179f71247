import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { ReconciliationService, Suggestion } from '../../src/reconciliation/service.ts';
import { ENTITY, type EntityAnswer } from '../assistants/answer-shapes.ts';
import { writeEntityFields } from '../assistants/entity-fields.ts';
import { describeEntity } from './describe-found.ts';
import { fromGlobalId, toGlobalId } from './entity-id.ts';
import { toKinds, typeOf } from './types.ts';

/** The number of suggestions in a response. */
const SUGGESTIONS = 10;

/** Returns a function that suggests entities with the field `search`. If the text is the id of an entity, this entity comes first. */
export function defineSuggest(schema: GraphQLSchema): ReconciliationService['suggest'] {
  const document = `query suggest($text: String!, $kinds: [EntityKind!], $first: Int, $skip: Int, $id: ID!, $isId: Boolean!) {
  node(id: $id) @include(if: $isId) { ...EntityFields }
  search(text: $text, kinds: $kinds, first: $first, offset: $skip, texts: false) {
    nodes { ...EntityFields }
  }
}
${writeEntityFields(schema)}`;
  return async ({ prefix: text, skip, types }, run) => {
    const kinds = toKinds(types);
    if (text.trim() === '') return [];
    const id = skip === 0 ? toGlobalId(text.trim()) : null;
    const variables = {
      ...{ text, skip, first: SUGGESTIONS, id: id ?? '', isId: id !== null },
      ...(kinds.length > 0 && { kinds }),
    };
    const { node, search } = ANSWER.parse((await run({ document, variables })).data);
    return [...(node ? [node] : []), ...(search?.nodes ?? [])].map(toSuggestion);
  };
}

const ANSWER = z.object({
  node: ENTITY.nullish(),
  search: z.object({ nodes: z.array(ENTITY) }).nullable(),
});

function toSuggestion(node: EntityAnswer): Suggestion {
  return {
    id: fromGlobalId(node.id),
    name: node.name,
    description: describeEntity(node),
    notable: [typeOf(node.kind)],
  };
}
