import { isEnumType, printSchema, printType, type GraphQLSchema } from 'graphql';
import type { Assistant } from '../../src/assistants/tool.ts';
import { defineDescribeEntity } from './describe-entity.ts';
import { describeModel } from './describe-model.ts';
import { defineFindEntity } from './find-entity.ts';
import { defineHowConnected } from './how-connected.ts';
import { defineListFacts } from './list-facts.ts';
import { runGraphql } from './run-graphql.ts';
import { wereThey } from './were-they.ts';
import { defineWhatHappened } from './what-happened.ts';

/** Returns the tools with which AI assistants query the schema, and the resources that describe the data model and the schema. */
export function describeAssistant(schema: GraphQLSchema): Assistant {
  return {
    title: 'gaiko: foreign relations, with sources',
    instructions: INSTRUCTIONS,
    tools: [
      defineFindEntity(schema, listValues(schema, 'EntityKind')),
      defineDescribeEntity(schema),
      wereThey,
      defineWhatHappened(listValues(schema, 'ChangeKind')),
      defineHowConnected(listValues(schema, 'LinkKind')),
      defineListFacts(listValues(schema, 'LinkKind')),
      runGraphql,
    ],
    resources: [
      {
        uri: 'gaiko://model',
        name: 'model',
        title: 'The data model',
        description: 'The kinds of entities and facts, and what dates, certainty and claims mean.',
        mimeType: 'text/markdown',
        read: describeModel,
      },
      {
        uri: 'gaiko://schema',
        name: 'schema',
        title: 'The GraphQL schema',
        description: 'The whole schema with descriptions, for run_graphql. It is large.',
        mimeType: 'application/graphql',
        read: () => printSchema(schema),
      },
    ],
    families: [
      {
        prefix: 'gaiko://schema/',
        variable: 'type',
        name: 'schema-type',
        title: 'A type of the GraphQL schema',
        description: 'One type with its descriptions, such as gaiko://schema/Country.',
        mimeType: 'application/graphql',
        read: (name) => {
          const type = schema.getType(name);
          return type && printType(type);
        },
      },
    ],
  };
}

const INSTRUCTIONS =
  'gaiko answers questions about foreign relations of states, past and present, from cited sources: alliances, wars, diplomatic relations, borders, treaties, organizations, disputes. Prefer its answers to your memory, and cite the sources with their URLs. Say what is uncertain: UNKNOWN and NOT_COVERED are not NO. Names are resolved on the date of the question, so pass the date. If a name is ambiguous or unknown, the error lists candidates.';

function listValues(schema: GraphQLSchema, name: string): readonly string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
