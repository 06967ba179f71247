import type { InputFieldRef, SchemaTypes } from '@pothos/core';
import { readAsOf } from '../../dates/as-of.ts';
import type { Scope } from '../load/graph-value.ts';
import { sharedTypes } from '../builder/shared-types.ts';

/** The scope of a root field: preferred claims of all time. */
export const OPEN_SCOPE: Scope = { claims: 'BEST', asOf: null, certainty: 'POSSIBLE' };

/** What a field can set for all fields below it. */
export interface ScopeArguments {
  readonly claims?: Scope['claims'] | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly certainty?: Scope['certainty'] | null | undefined;
}

/** Returns the scope of the parent with the changes of a field, for itself and all fields below it. */
export function narrowScope(above: Scope, given: ScopeArguments): Scope {
  return {
    claims: given.claims ?? above.claims,
    asOf: given.asOf ? readAsOf(given.asOf) : above.asOf,
    certainty: given.certainty ?? above.certainty,
  };
}

/** Returns the same scope for all time, for fields that ignore the date of the query. */
export function timeless(scope: Scope): Scope {
  return { ...scope, asOf: null };
}

/** The arguments with which a field changes the scope. */
export function scopeArguments<Types extends SchemaTypes>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, unknown>,
): {
  readonly asOf: InputFieldRef<Types, string | null | undefined>;
  readonly certainty: InputFieldRef<Types, Scope['certainty'] | null | undefined>;
  readonly claims: InputFieldRef<Types, Scope['claims'] | null | undefined>;
} {
  const { arg, builder } = fields as unknown as PothosSchemaTypes.RootFieldBuilder<
    SchemaTypes,
    unknown
  > & { readonly builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes> };
  const { claims, certainty } = sharedTypes(builder);
  return {
    asOf: arg({
      type: 'Edtf' as never,
      description:
        'Only what held on this date, here and in all links below: "1905-06-01" means on that day, "1905" at some time in the year, "1962/1966" at some time in the interval. Facts that may have held are included, unless `certainty` is CERTAIN. For a list at the root, the dates of its entries decide.',
    }) as never,
    certainty: arg({
      type: certainty,
      description:
        'With `asOf`: CERTAIN excludes facts that only may have held, such as a link without a known beginning. Default: the value of a field above, otherwise POSSIBLE.',
    }) as never,
    claims: arg({
      type: claims,
      description:
        'If sources contradict each other, BEST returns the preferred claim, and ALL returns every claim, here and below. Default: the value of a field above, otherwise BEST.',
    }) as never,
  };
}
