import type { ObjectRef, SchemaTypes } from '@pothos/core';
import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import { oncePerBuilder } from './once-per-builder.ts';
import type { Summary } from './summary.ts';

/** The summary of numbers. Min, max and avg are null if no number is known. */
interface NumberSummary {
  readonly count: number;
  readonly unknown: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly avg: number | null;
}

/** Summarizes integers. */
export const integerSummary = summarizeNumbers('Int');

/** Summarizes numbers with decimals. */
export const floatSummary = summarizeNumbers('Float');

function summarizeNumbers(type: 'Int' | 'Float'): Summary {
  return {
    type: oncePerBuilder((builder) => defineSummary(builder, type)),
    values: (stored) => stored.slice(0, 1),
    terms: ([number = cypher`null`]) => [
      ...countKnown(number),
      cypher`min(${number})`,
      cypher`max(${number})`,
      cypher`avg(${number})`,
    ],
    parse: ([count, unknown, min, max, avg]): NumberSummary => ({
      count: Number(count),
      unknown: Number(unknown),
      min: readNumber(min),
      max: readNumber(max),
      avg: readNumber(avg),
    }),
  };
}

/** Returns the number of rows with a value, and the number of rows without one. */
export function countKnown(value: Fragment): readonly [Fragment, Fragment] {
  return [cypher`count(${value})`, cypher`count(*) - count(${value})`];
}

function readNumber(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function defineSummary(
  builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>,
  type: 'Int' | 'Float',
): ObjectRef<SchemaTypes, never> {
  return builder.objectRef<NumberSummary>(`${type}Summary`).implement({
    description: `A summary of ${type === 'Int' ? 'whole numbers' : 'numbers'} over all entries of a connection or group.`,
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'The number of entries with a known value.' }),
      unknown: t.exposeInt('unknown', {
        description: 'The number of entries with an unknown value.',
      }),
      min: t.expose('min', {
        type,
        nullable: true,
        description: 'The minimum. Null if no value is known.',
      }),
      max: t.expose('max', {
        type,
        nullable: true,
        description: 'The maximum. Null if no value is known.',
      }),
      avg: t.exposeFloat('avg', {
        nullable: true,
        description: 'The average of the known values. Null if no value is known.',
      }),
    }),
  }) as never;
}
