import type { EnumRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../../pothos-plugin-neo4j/index.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The lengths of the periods of a series, in years. */
export const PERIOD_YEARS = { YEAR: 1, DECADE: 10, CENTURY: 100 } as const;

/** The enum of period lengths. */
export type Period = keyof typeof PERIOD_YEARS;

/** The unknown digits of a period in EDTF. */
export const PERIOD_MARKS = { YEAR: '', DECADE: 'X', CENTURY: 'XX' } as const;

/** Formats a period in EDTF: 1905, 190X, 19XX. */
export function namePeriod(at: number, per: Period): string {
  const marks = PERIOD_MARKS[per];
  return `${String(at).padStart(4 - marks.length, '0')}${marks}`;
}

/** The enum type of period lengths. */
export const periodType = oncePerBuilder((builder: Builder): EnumRef<SchemaTypes, string> =>
  builder.enumType('Period', {
    description: 'The length of the periods of a series.',
    values: {
      YEAR: { description: 'A year: 1905.' },
      DECADE: { description: 'Ten years: 190X is 1900 to 1909.' },
      CENTURY: { description: 'A hundred years: 19XX is 1900 to 1999.' },
    },
  }),
);
