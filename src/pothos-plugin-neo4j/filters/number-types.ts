import type { InputFieldMap, InputRef, SchemaTypes } from '@pothos/core';
import { cypher } from '../../graph/cypher/cypher.ts';
import { byNumberIn } from '../../graph/cypher/sort-terms.ts';
import { oncePerBuilder } from '../hooks/once-per-builder.ts';
import { storedAlone, type PropertyTypeHook } from '../hooks/property-type.ts';
import { compareNumber } from './compare.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type Fields = PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>;

/** The property type of integers, with the filter IntFilter. */
export const integerType = numberType('Int', 'integer');

/** The property type of numbers, with the filter FloatFilter. */
export const floatType = numberType('Float', 'float');

function numberType(type: 'Int' | 'Float', sorted: 'integer' | 'float'): PropertyTypeHook {
  return {
    ...storedAlone(type),
    filter: {
      input: oncePerBuilder((builder: Builder) => defineNumberFilter(builder, type)),
      compare: (given, [number = cypher`null`]) => compareNumber(given, number),
    },
    order: ([number = cypher`null`]) => byNumberIn(number, sorted),
  };
}

function defineNumberFilter(builder: Builder, type: 'Int' | 'Float'): InputRef {
  return builder.inputType(`${type}Filter`, {
    description:
      'Conditions on a number: `{gte: 100, lt: 200}`. All given conditions must match. An unknown number matches only `ne` and `isKnown: false`.',
    fields: (t) => ({
      ...comparingFields(t as never, type),
      isKnown: t.boolean({ description: 'Whether the number is known.' }),
    }),
  });
}

function comparingFields(t: Fields, type: 'Int' | 'Float'): InputFieldMap {
  return {
    eq: t.field({ type, description: 'Equal to this number.' }),
    ne: t.field({ type, description: 'Not equal to this number. Unknown numbers match too.' }),
    in: t.field({
      type: [type],
      description: 'Equal to one of these numbers. An empty list matches nothing.',
    }),
    gt: t.field({ type, description: 'Greater than this number.' }),
    gte: t.field({ type, description: 'At least this number.' }),
    lt: t.field({ type, description: 'Less than this number.' }),
    lte: t.field({ type, description: 'At most this number.' }),
  };
}
