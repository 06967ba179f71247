import type { EnumRef, ObjectRef, SchemaTypes } from '@pothos/core';
import {
  builderOf,
  oncePerBuilder,
  type FieldPlan,
  type GraphConnection,
  type TotalFields,
  type Row,
} from '../../pothos-plugin-neo4j/index.ts';
import { countPeriods, type CountedDate } from './count-periods.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Returns the field `series` of a connection, which counts its rows by the period in which they began. */
export function seriesBy<Types extends SchemaTypes>(date: CountedDate): TotalFields<Types> {
  return ((t) => ({ series: seriesField(t, date) })) as TotalFields<SchemaTypes> as never;
}

function seriesField(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, GraphConnection>,
  date: CountedDate,
) {
  const builder = builderOf(t);
  const per = t.arg({
    type: periodType(builder),
    required: true,
    description: 'The length of a period.',
  });
  return t.field({
    type: [pointType(builder)],
    description: `The number of rows on all pages that began in each period, by \`${date.text}\`: \`series(per: DECADE) { period count possible }\`. Returns every period from the first to the last, including empty ones. Rows without a known beginning are not counted.`,
    args: { per },
    extensions: { graph: { cost: countPeriodsOf } satisfies FieldPlan },
    resolve: async (connection, given) => {
      const period = given.per as Period;
      const years = PERIOD_YEARS[period];
      const rows = await connection.count([countPeriods, date, years], (counted) =>
        countPeriods(counted, date, years),
      );
      return readSeries(rows, period);
    },
  });
}

/** The usual maximum number of periods: of two centuries and a half in years or decades. */
function countPeriodsOf({ per }: Readonly<Record<string, unknown>>): number {
  return per === 'YEAR' ? 250 : 25;
}

const pointType = oncePerBuilder(definePoint);
const periodType = oncePerBuilder(definePeriod);

/** The lengths of the periods of a series, in years. */
const PERIOD_YEARS = { YEAR: 1, DECADE: 10, CENTURY: 100 } as const;

/** The enum of period lengths. */
type Period = keyof typeof PERIOD_YEARS;

/**
 * A period of a series, with the number of rows that certainly began in it, and the number that may have begun in it.
 */
interface Point {
  readonly period: string;
  readonly count: number;
  readonly possible: number;
}

interface Span {
  /** Infinite if the date has no bound on that side. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/**
 * Converts the rows of `countPeriods` to a series. It has every period from the first to the last that a date with two
 * bounds can mean, including empty ones.
 */
function readSeries(rows: readonly Row[], per: Period): readonly Point[] {
  const spans = rows.map(([, first, last, count]) => ({
    first: first === null ? -Infinity : Number(first),
    last: last === null ? Infinity : Number(last),
    count: Number(count),
  }));
  const bounded = spans.filter(({ first, last }) => first > -Infinity && last < Infinity);
  if (bounded.length === 0) return [];
  const from = Math.min(...bounded.map(({ first }) => first));
  const until = Math.max(...bounded.map(({ last }) => last));
  return Array.from({ length: until - from + 1 }, (_, at) => readPoint(spans, from + at, per));
}

function readPoint(spans: readonly Span[], at: number, per: Period): Point {
  const here = spans.filter(({ first, last }) => first <= at && at <= last);
  const certain = here.filter(({ first, last }) => first === last);
  const count = countAll(certain);
  return { period: namePeriod(at, per), count, possible: countAll(here) - count };
}

function countAll(spans: readonly Span[]): number {
  return spans.reduce((sum, { count }) => sum + count, 0);
}

/** Formats a period in EDTF: 1905, 190X, 19XX. */
function namePeriod(at: number, per: Period): string {
  const marks = { YEAR: '', DECADE: 'X', CENTURY: 'XX' }[per];
  return `${String(at).padStart(4 - marks.length, '0')}${marks}`;
}

function definePoint(builder: Builder): ObjectRef<SchemaTypes, Point> {
  return builder.objectRef<Point>('Point').implement({
    description: 'A period, and the number of rows of a connection that began in it.',
    fields: (t) => ({
      period: t.field({
        type: 'Edtf' as never,
        description: 'The period: 1905, 190X, 19XX.',
        resolve: (point) => point.period as never,
      }),
      count: t.exposeInt('count', {
        description: 'The number of rows that certainly began in the period.',
      }),
      possible: t.exposeInt('possible', {
        description:
          'The number of rows that may have begun in the period or in another one, because their dates are imprecise.',
      }),
    }),
  });
}

function definePeriod(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Period', {
    description: 'The length of the periods of a series.',
    values: {
      YEAR: { description: 'A year: 1905.' },
      DECADE: { description: 'Ten years: 190X is 1900 to 1909.' },
      CENTURY: { description: 'A hundred years: 19XX is 1900 to 1999.' },
    },
  });
}
