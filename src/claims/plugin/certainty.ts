import type { FieldRef, SchemaTypes } from '@pothos/core';
import { isCertainAt, type Span } from '../../dates/as-of.ts';
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

/**
 * Defines a field that returns whether the fact certainly held on the date given by a field above. Null if no date is
 * given.
 */
export function certaintyField<Types extends SchemaTypes, Parent>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, Parent>,
  model: FactModel,
  description: string,
): FieldRef<Types> {
  return fields.properties(model, CERTAINTY_BOUNDS, {
    description,
    type: certaintyEnum(builderOf(fields)) as never,
    convert: judgeCertainty,
  });
}

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
  return asOf && judgeBounds(bounds, asOf);
}

/**
 * Returns whether a fact certainly or possibly held on some days. `bounds` contains its `startLatest`, `endEarliest`,
 * `knownFrom` and `knownUntil`. A value that is not a text is unknown.
 */
export function judgeBounds(
  bounds: readonly unknown[],
  asOf: Span,
): NonNullable<ClaimValues['certainty']> {
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
