import type { InputFieldRef, SchemaTypes } from '@pothos/core';
import { readAsOf } from '../../dates/as-of.ts';
import {
  builderOf,
  openScope,
  type Scope,
  type ScopeHook,
} from '../../pothos-plugin-neo4j/index.ts';
import type { ClaimValues } from './claim-values.ts';
import { claimConditions } from './conditions.ts';
import { certaintyEnum, claimsType } from './enums.ts';

/** The arguments that a field can set for itself and all fields below. */
export interface ScopeArguments {
  readonly claims?: ClaimValues['claims'] | null | undefined;
  readonly asOf?: string | null | undefined;
  readonly certainty?: ClaimValues['certainty'] | null | undefined;
}

/** The scope hook with the arguments `asOf`, `certainty` and `claims`, which select facts. */
export const claimScope: ScopeHook<ClaimValues> = {
  open: { claims: 'BEST', asOf: null, certainty: 'POSSIBLE' },
  arguments: (fields) => scopeArguments(fields),
  filterFields: {
    asOf: {
      type: () => 'Edtf',
      description:
        'Matches links that held on this date: "1935-06-01" means on that day, "1935" at some time in that year. Also applies to the conditions inside this one. Includes links that possibly held, unless `certainty` is CERTAIN. In `none`, a link that possibly held therefore excludes the entry. In `every`, other links are ignored.',
    },
    certainty: {
      type: certaintyEnum,
      description:
        'With `asOf`, here or above, CERTAIN excludes links that only possibly held. Default: the value of an outer condition or parent field, otherwise POSSIBLE.',
    },
    claims: {
      type: (builder) => claimsType(builder),
      description:
        'Selects the claims to compare in `some`, `none`, `every`, `single` and the counts if sources contradict each other. BEST compares the preferred claim, ALL every claim. Default: the value of an outer condition or parent field, otherwise BEST.',
    },
  },
  narrow: (above, given: ScopeArguments) => ({
    claims: given.claims ?? above.claims,
    asOf: given.asOf ? readAsOf(given.asOf) : above.asOf,
    certainty: given.certainty ?? above.certainty,
  }),
  release: (above) => ({ ...above, asOf: null }),
  conditions: claimConditions,
};

/** The scope of root fields, which selects the preferred claims of all time. */
export const OPEN_SCOPE = openScope(claimScope);

/** Returns the selection of facts of a scope. */
export function claimsOf({ values }: Scope): ClaimValues {
  return values as ClaimValues;
}

/** Defines the arguments with which a field changes the scope. */
export function scopeArguments<Types extends SchemaTypes>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, unknown>,
): {
  readonly asOf: InputFieldRef<Types, string | null | undefined>;
  readonly certainty: InputFieldRef<Types, ClaimValues['certainty'] | null | undefined>;
  readonly claims: InputFieldRef<Types, ClaimValues['claims'] | null | undefined>;
} {
  const builder = builderOf(fields);
  const { arg } = fields as unknown as PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;
  const given = {
    asOf: arg({
      type: 'Edtf' as never,
      description:
        'Returns only facts that held on this date, here and in all fields below: "1905-06-01" means on that day, "1905" at some time in that year, "1962/1966" at some time in that interval. Includes facts that possibly held, unless `certainty` is CERTAIN. A list at the root compares the dates of its entries.',
    }),
    certainty: arg({
      type: certaintyEnum(builder),
      description:
        'With `asOf`, CERTAIN excludes facts that only possibly held, such as a link with an unknown start date. Default: the value of a parent field, otherwise POSSIBLE.',
    }),
    claims: arg({
      type: claimsType(builder),
      description:
        'Selects the claims to return, here and in all fields below, if sources contradict each other. BEST returns the preferred claim, ALL every claim. Default: the value of a parent field, otherwise BEST.',
    }),
  };
  // The references have the same form for every builder.
  return given as never;
}
