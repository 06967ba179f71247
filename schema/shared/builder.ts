import SchemaBuilder from '@pothos/core';
import '../../src/pothos-plugin-neo4j/index.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
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
  defaultFieldNullability: false,
});

builder.queryType({
  description:
    'Foreign relations as a graph: who has been tied to whom, how, since when, and on whose word. Begin with `search` for anything by its name, or with `country`, and walk on from there. Every plural is a connection: `nodes` are the things, `edges` the facts that lead to them, with dates and sources.',
});
