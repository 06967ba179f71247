import type { InputFieldRef, SchemaTypes } from '@pothos/core';
import { readAsOf } from '../../dates/as-of.ts';
import type { Scope } from '../load/graph-value.ts';
import { sharedTypes } from '../builder/shared-types.ts';

/** What a root field starts from: the best claims of all time. */
export const OPEN_SCOPE: Scope = { claims: 'BEST', asOf: null, certainty: 'POSSIBLE' };

/** What a field may say for all below it. */
export interface ScopeArguments {
  readonly claims?: Scope['claims'] | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly certainty?: Scope['certainty'] | null | undefined;
}

/** The scope above, with what a field says for itself and all below it. */
export function narrowScope(above: Scope, given: ScopeArguments): Scope {
  return {
    claims: given.claims ?? above.claims,
    asOf: given.asOf ? readAsOf(given.asOf) : above.asOf,
    certainty: given.certainty ?? above.certainty,
  };
}

/** The same scope for all time, for what stands outside of the date that is asked for. */
export function timeless(scope: Scope): Scope {
  return { ...scope, asOf: null };
}

/** The arguments by which a field says something for all below it. */
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
        'Only what held on this date, here and in all links below: "1905-06-01" is on that day, "1905" at some time in the year, "1962/1966" at some time in the span. What may have held is shown too, unless `certainty` says CERTAIN. A list at the root is judged by the dates of what it lists.',
    }) as never,
    certainty: arg({
      type: certainty,
      description:
        'With `asOf`: CERTAIN leaves out what merely may have held, such as a link of which no beginning is known. POSSIBLE unless said here or above.',
    }) as never,
    claims: arg({
      type: claims,
      description:
        'Where sources contradict each other: BEST shows the preferred claim, ALL every one, here and below. BEST unless said here or above.',
    }) as never,
  };
}
