import type { SchemaTypes } from '@pothos/core';
import type { PropertyTypeHooks } from './property-type.ts';
import { NO_SCOPE, type ScopeHook } from './scope.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Returns the schema builder of a field builder. */
export function builderOf(fields: object): Builder {
  return (fields as { readonly builder: Builder }).builder;
}

/** Returns the hooks of the schema of a field builder. Hooks that are not set do nothing. */
export function hooksOf(fields: object): {
  readonly scope: ScopeHook;
  readonly propertyTypes: PropertyTypeHooks;
} {
  const { scope = NO_SCOPE, propertyTypes = {} } = builderOf(fields).options.neo4j ?? {};
  return { scope, propertyTypes };
}
