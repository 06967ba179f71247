import SchemaBuilder from '@pothos/core';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { claimScope } from '../../src/claims/plugin/scope.ts';
import { dateTypes } from '../../src/dates/plugin/property-types.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';

/** The builder to which every topic adds its types. */
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

builder.queryType({
  description:
    'Foreign relations as a graph: which countries had which ties, when, and according to which source. Start with `search` to find anything by name, or with `country`. Every plural field is a connection: `nodes` are the entities, `edges` the facts that lead to them, with dates and sources.',
});
