import { RootFieldBuilder, type FieldKind, type SchemaTypes } from '@pothos/core';
import { isCertainAt } from '../../dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../dates/day.ts';
import {
  builderOf,
  readText,
  type GraphNode,
  type GraphRelationship,
} from '../../pothos-plugin-neo4j/index.ts';
import type { FactModel } from '../fact-model.ts';
import type { ClaimValues } from './claim-values.ts';
import { certaintyEnum } from './enums.ts';
import { claimsOf } from './scope.ts';

/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-unused-vars --
   Pothos plugins add their methods by merging into its global namespace, and a merged interface must repeat all type
   parameters of the original. */
declare global {
  export namespace PothosSchemaTypes {
    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /**
       * Defines a field that returns whether the fact certainly held on the date given by a field above. Null if no
       * date is given.
       */
      certainty(
        model: FactModel,
        options: { readonly description: string },
      ): FieldRef<Types, unknown, Kind>;
    }
  }
}

type Fields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;

(RootFieldBuilder.prototype as unknown as Fields).certainty = function certainty(model, options) {
  return this.properties(model, CERTAINTY_BOUNDS, {
    ...options,
    type: certaintyEnum(builderOf(this)),
    convert: judgeCertainty,
  });
};

/** The properties that determine the certainty of a fact. */
const CERTAINTY_BOUNDS = ['startLatest', 'endEarliest', 'knownFrom', 'knownUntil'] as const;

/**
 * Returns whether a fact with these bounds certainly held on the days of its scope. Returns null if the scope has no
 * days.
 */
function judgeCertainty(
  bounds: readonly unknown[],
  { scope }: GraphNode | GraphRelationship,
): ClaimValues['certainty'] | null {
  const { asOf } = claimsOf(scope);
  if (!asOf) return null;
  const [startLatest, endEarliest, knownFrom, knownUntil] = bounds.map(readText);
  const isCertain = isCertainAt(
    {
      startEarliest: FIRST_DAY,
      startLatest: startLatest ?? LAST_DAY,
      endEarliest: endEarliest ?? FIRST_DAY,
      endLatest: LAST_DAY,
      knownFrom: knownFrom ?? null,
      knownUntil: knownUntil ?? null,
    },
    asOf,
  );
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}
