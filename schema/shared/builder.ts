import SchemaBuilder from '@pothos/core';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import '../../src/claims/plugin/certainty.ts';
import { claimScope } from '../../src/claims/plugin/scope.ts';
import { dateTypes } from '../../src/dates/plugin/property-types.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';

/** The builder that every topic adds its types to. */
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
    'Foreign relations as a graph: who has been tied to whom, how, since when, and on whose word. Begin with `search` for anything by its name, or with `country`, and walk on from there. Every plural is a connection: `nodes` are the things, `edges` the facts that lead to them, with dates and sources.',
});
