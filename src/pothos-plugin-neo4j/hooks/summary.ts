import type { ObjectRef, SchemaTypes } from '@pothos/core';
import type { Fragment } from '../../graph/cypher/cypher.ts';

/** Summarizes the values of many rows, such as their number, minimum, maximum and average. */
export interface Summary {
  /** Returns the GraphQL type of the summary. */
  readonly type: (
    builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>,
  ) => ObjectRef<SchemaTypes, never>;
  /** Returns the values to compute once per row from the stored properties. Unknown values are null. */
  readonly values: (stored: readonly Fragment[]) => readonly Fragment[];
  /** Returns the aggregating expressions over the values. */
  readonly terms: (values: readonly Fragment[]) => readonly Fragment[];
  /** Converts the results of the terms to the value of the GraphQL type. */
  readonly parse: (results: readonly unknown[]) => unknown;
}
