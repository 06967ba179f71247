import type { InputFieldRef, SchemaTypes } from '@pothos/core';
import type { Scope } from './graph-value.ts';
import { sharedTypes } from './shared-types.ts';

/** What a root field starts from: the best claims. */
export const OPEN_SCOPE: Scope = { claims: 'BEST' };

/** What a field may say for all below it. */
export interface ScopeArguments {
  readonly claims?: Scope['claims'] | null | undefined;
}

/** The scope above, with what a field says for itself and all below it. */
export function narrowScope(above: Scope, given: ScopeArguments): Scope {
  return given.claims ? { claims: given.claims } : above;
}

/** The arguments by which a field says something for all below it. */
export function scopeArguments<Types extends SchemaTypes>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, unknown>,
): { readonly claims: InputFieldRef<Types, Scope['claims'] | null | undefined> } {
  const { arg, builder } = fields as unknown as PothosSchemaTypes.RootFieldBuilder<
    SchemaTypes,
    unknown
  > & { readonly builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes> };
  return {
    claims: arg({
      type: sharedTypes(builder).claims,
      description: 'Which of rival claims to show, here and below: BEST unless said here or above.',
    }) as never,
  };
}
