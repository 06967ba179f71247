import { Kind, type ValueNode } from 'graphql';
import { readDay } from '../../src/dates/day.ts';
import { readEdtf, type EdtfDate } from '../../src/dates/read-edtf.ts';
import { apiError } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';

builder.scalarType('Edtf', {
  description:
    'A date in EDTF (ISO 8601-2, levels 0 and 1), as precise as its source. Examples: 1905, 1905-09, 1905-09-05, 189X, 1902~ (about), 1951? (uncertain), 1991-21 (spring), 1902/1923, 1952/.. (open), 1945/ (end unknown).',
  serialize: (value) => value,
  parseValue: (value) => readScalar(value, (text) => readEdtf(text).text),
  parseLiteral: (literal) => readScalar(textOf(literal), (text) => readEdtf(text).text),
});

builder.scalarType('Date', {
  description: 'A full calendar date, YYYY-MM-DD, in the proleptic Gregorian calendar.',
  serialize: (value) => value,
  parseValue: (value) => readScalar(value, readDay),
  parseLiteral: (literal) => readScalar(textOf(literal), readDay),
});

const DatePrecision = builder.enumType('DatePrecision', {
  description: 'The precision of a date.',
  values: {
    DAY: { description: 'A day: 1905-09-05.' },
    MONTH: { description: 'A month: 1905-09.' },
    SEASON: { description: 'A season: 1991-21 is spring 1991.' },
    YEAR: { description: 'A year: 1905.' },
    DECADE: { description: 'A decade: 189X.' },
    CENTURY: { description: 'A century: 18XX.' },
    INTERVAL: { description: 'An interval, or an unknown day between two dates: 1905/1911.' },
    OPEN: { description: 'A date that a source describes as open: `..`.' },
  },
});

/** The type of partial dates. */
export const PartialDate = builder.objectRef<EdtfDate>('PartialDate').implement({
  description:
    'A date as precise as its source, with its EDTF text and the first and last day that it can mean.',
  fields: (t) => ({
    edtf: t.field({
      type: 'Edtf',
      description: 'The date in EDTF. `..` if a source describes it as open.',
      resolve: (date) => date.text,
    }),
    precision: t.field({
      type: DatePrecision,
      description: 'The precision.',
      resolve: (date) => date.precision,
    }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that the date can mean. Null if it has no lower limit.',
      resolve: (date) => date.earliest,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that the date can mean. Null if it has no upper limit.',
      resolve: (date) => date.latest,
    }),
    isApproximate: t.exposeBoolean('isApproximate', {
      description: 'Whether the date is approximate (`~`).',
    }),
    isUncertain: t.exposeBoolean('isUncertain', {
      description: 'Whether the date is uncertain (`?`).',
    }),
  }),
});

function textOf(literal: ValueNode): unknown {
  return literal.kind === Kind.STRING ? literal.value : null;
}

function readScalar(value: unknown, read: (text: string) => string): string {
  try {
    if (typeof value === 'string') return read(value);
  } catch (error) {
    throw apiError(
      'BAD_USER_INPUT',
      error instanceof Error ? error.message : 'This date is invalid.',
    );
  }
  throw apiError('BAD_USER_INPUT', 'Write a date as a string in quotes, such as "1905-09-05".');
}
