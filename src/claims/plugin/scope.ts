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
        'The link held on this date: "1935-06-01" means on that day, "1935" at some time in the year. Also applies to the links in the conditions inside this one. Links that may have held are included, unless `certainty` is CERTAIN. Inside `none`, one such link is enough to exclude the entry. Inside `every`, only links that held are tested.',
    },
    certainty: {
      type: certaintyEnum,
      description:
        'With `asOf`, here or in a field above, CERTAIN excludes links that may have held but are not certain. Default: the value of a condition or field above, otherwise POSSIBLE.',
    },
    claims: {
      type: (builder) => claimsType(builder),
      description:
        'Which claims are compared inside `some`, `none`, `every`, `single` and the counts, if sources contradict each other. Default: the value of a condition or field above, otherwise BEST.',
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
        'Returns only what held on this date, here and in all links below: "1905-06-01" means on that day, "1905" at some time in the year, "1962/1966" at some time in the interval. Facts that may have held are included, unless `certainty` is CERTAIN. For a list at the root, the dates of its entries are compared.',
    }),
    certainty: arg({
      type: certaintyEnum(builder),
      description:
        'With `asOf`, CERTAIN excludes facts that may have held but are not certain, such as a link without a known beginning. Default: the value of a field above, otherwise POSSIBLE.',
    }),
    claims: arg({
      type: claimsType(builder),
      description:
        'Which claims are returned, here and below, if sources contradict each other. BEST returns the preferred claim, ALL returns every claim. Default: the value of a field above, otherwise BEST.',
    }),
  };
  // The references have the same form for every builder.
  return given as never;
}
