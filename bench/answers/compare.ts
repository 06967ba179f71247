import { parse, print, validate, type GraphQLSchema } from 'graphql';
import type { Ask } from './ask.ts';
import { findDifferences, type Difference } from './find-differences.ts';
import { pruneDocument } from './prune-document.ts';
import { recordAnswer, type RecordedAnswer } from './record.ts';

/** The differences between a recorded answer and the current one. */
export interface Comparison {
  readonly before: RecordedAnswer;
  readonly differences: readonly Difference[];
  /** The fields that the schema no longer has, such as "Country.capital". They are neither requested nor compared. */
  readonly pruned: readonly string[];
}

/** Sends a recorded question again and compares the answers. */
export async function compareAnswer(
  ask: Ask,
  schema: GraphQLSchema,
  before: RecordedAnswer,
): Promise<Comparison> {
  const { query, pruned } = fitToSchema(schema, before);
  const after = await recordAnswer(ask, schema, { ...before, query });
  const options = { allowsMissing: pruned.length > 0 };
  const differences = [
    ...findDifferences(before.data, after.data, 'data', options),
    ...findDifferences(before.errors, after.errors, 'errors', options),
  ];
  return { before, differences, pruned };
}

/** Removes unknown fields, and fields with unknown arguments, from a query that is no longer valid. */
function fitToSchema(
  schema: GraphQLSchema,
  { query, errors }: RecordedAnswer,
): { readonly query: string; readonly pruned: readonly string[] } {
  if (errors.some(({ path }) => path.length === 0)) return { query, pruned: [] };
  const document = parse(query);
  if (validate(schema, document).length === 0) return { query, pruned: [] };
  const { document: fitting, pruned } = pruneDocument(schema, document);
  return { query: print(fitting), pruned };
}
