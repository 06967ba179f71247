import SchemaBuilder from '@pothos/core';
import type {
  GraphContext,
  GraphNode,
  GraphRelationship,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { claimScope } from '../../src/claims/plugin/scope.ts';
import { dateTypes } from '../../src/dates/plugin/property-types.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';

/** The schema builder. Every topic adds its types to it. */
export const builder = new SchemaBuilder<{
  Context: GraphContext;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    Edtf: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
  Objects: { PartialDate: EdtfDate };
}>({
  plugins: ['neo4j'],
  neo4j: { propertyTypes: dateTypes, scope: claimScope },
  defaultFieldNullability: false,
});

/** The types of the schema builder. */
export type Types = (typeof builder)['$inferSchemaTypes'];

/** The field builder of an edge or another type of relationships. */
export type RelationshipFields = PothosSchemaTypes.ObjectFieldBuilder<Types, GraphRelationship>;

builder.queryType({
  description:
    'A graph of foreign relations: the ties between countries, with dates and sources. Start with `search` to find an entity by name, or with `country`. Every plural field is a connection. Its `nodes` are the entities, and its `edges` are the facts with their dates and sources.',
});

/** Returns the field for the slug of a node. */
export function slugField(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, GraphNode>,
  model: NodeModel,
) {
  return t.property(model, 'key', {
    nullable: false,
    description: `The slug, for \`${model.label.toLowerCase()}(slug:)\`.`,
  });
}
