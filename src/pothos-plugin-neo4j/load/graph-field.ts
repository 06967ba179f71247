import type { FieldRef, InputFieldMap, SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from './graph-context.ts';
import type { FieldPlan } from '../selection/field-plan.ts';

/** The definition of a field whose value comes from the graph. */
interface GraphFieldOptions<Parent> {
  /** A GraphQL type, or an array with one type for a list. */
  readonly type: unknown;
  readonly nullable?: boolean;
  readonly description: string;
  readonly args?: InputFieldMap;
  readonly plan?: FieldPlan;
  readonly resolve: (call: GraphFieldCall<Parent>) => unknown;
}

/** The arguments of a resolver. */
export interface GraphFieldCall<Parent> {
  readonly parent: Parent;
  readonly given: Readonly<Record<string, unknown>>;
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
}

/**
 * Defines a field. Pothos cannot check that the value matches the type, because both come from the model of the graph,
 * which is known only when the schema is built.
 */
export function graphField<Parent>(
  fields: object,
  { plan, resolve, ...options }: GraphFieldOptions<Parent>,
): FieldRef<SchemaTypes> {
  return (fields as PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>).field({
    ...options,
    ...(plan ? { extensions: { graph: plan } } : {}),
    resolve: (
      parent: Parent,
      given: GraphFieldCall<Parent>['given'],
      context: GraphContext,
      info: GraphQLResolveInfo,
    ) => resolve({ parent, given, context, info }),
  } as never);
}
