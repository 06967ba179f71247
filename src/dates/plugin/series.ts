import type { EnumRef, ObjectRef, SchemaTypes } from '@pothos/core';
import {
  builderOf,
  oncePerBuilder,
  type FieldPlan,
  type GraphConnection,
  type TotalFields,
  type Row,
} from '../../pothos-plugin-neo4j/index.ts';
import { readAsOf } from '../as-of.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from '../day.ts';
import { countInForce, type DaysInForce } from './count-in-force.ts';
import { countPeriods, type CountedDate } from './count-periods.ts';
import { namePeriod, PERIOD_YEARS, periodType, type Period } from './period.ts';
import { countAt, rangeInForce, readRowsInForce } from './read-in-force.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Returns the field `series` of a connection, which counts its rows by period. */
export function seriesBy<Types extends SchemaTypes>(
  began: CountedDate,
  inForce: DaysInForce,
): TotalFields<Types> {
  return ((t) => ({
    series: seriesField(t, { began, inForce }),
  })) as TotalFields<SchemaTypes> as never;
}

interface SeriesDates {
  readonly began: CountedDate;
  readonly inForce: DaysInForce;
}

function seriesField(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, GraphConnection>,
  dates: SeriesDates,
) {
  const builder = builderOf(t);
  return t.field({
    type: [pointType(builder)],
    description: `Counts the entries of all pages by period: \`series(per: DECADE) { period count possible }\`. \`of: BEGAN\` counts the entries that began in the period, by \`${dates.began.text}\`. \`of: IN_FORCE\` counts the entries that were in force at some time in the period. Returns every period from the first to the last, including empty ones. BEGAN omits entries with an unknown date.`,
    args: {
      per: t.arg({
        type: periodType(builder),
        required: true,
        description: 'The length of a period.',
      }),
      of: t.arg({
        type: countedType(builder),
        defaultValue: 'BEGAN',
        description: 'What to count. Default: BEGAN.',
      }),
      during: t.arg({
        type: 'Edtf' as never,
        description:
          'The interval of the periods to return, such as "1850/2020". Default: from the first to the last period with a known date. With IN_FORCE, up to today if an entry can continue.',
      }),
    },
    extensions: { graph: { cost: countPeriodsOf, readsToday: true } satisfies FieldPlan },
    resolve: async (connection, given) => {
      const per = given.per as Period;
      const during = given.during as string | null | undefined;
      const within = during ? readAsOf(during) : { first: FIRST_DAY, last: LAST_DAY };
      const wanted = {
        per,
        first: within.first === FIRST_DAY ? null : numberOf(within.first, per),
        last: within.last === LAST_DAY ? null : numberOf(within.last, per),
      };
      return given.of === 'IN_FORCE'
        ? readStock(connection, dates.inForce, wanted)
        : readFlow(connection, dates.began, wanted);
    },
  });
}

/** The length of the periods to return, and the first and the last, or null if the rows determine them. */
interface SeriesWanted {
  readonly per: Period;
  readonly first: number | null;
  readonly last: number | null;
}

async function readStock(
  connection: GraphConnection,
  days: DaysInForce,
  wanted: SeriesWanted,
): Promise<readonly Point[]> {
  const years = PERIOD_YEARS[wanted.per];
  const found = await connection.count([countInForce, days, years], (counted) =>
    countInForce(counted, days, years),
  );
  const rows = readRowsInForce(found);
  const range = rangeInForce(rows, numberOf(dayOf(Date.now()), wanted.per));
  return toPoints(wanted, range, (at) => countAt(rows, at));
}

async function readFlow(
  connection: GraphConnection,
  date: CountedDate,
  wanted: SeriesWanted,
): Promise<readonly Point[]> {
  const years = PERIOD_YEARS[wanted.per];
  const rows = await connection.count([countPeriods, date, years], (counted) =>
    countPeriods(counted, date, years),
  );
  const spans = readSpans(rows);
  return toPoints(wanted, rangeOf(spans), (at) => countBegun(spans, at));
}

function toPoints(
  { per, ...wanted }: SeriesWanted,
  range: readonly [first: number, last: number] | null,
  count: (at: number) => Omit<Point, 'period'>,
): readonly Point[] {
  const first = wanted.first ?? range?.[0];
  const last = wanted.last ?? range?.[1];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
    period: namePeriod(first + at, per),
    ...count(first + at),
  }));
}

/** Returns the number of the period that contains a day. */
function numberOf(day: string, per: Period): number {
  return Math.floor(Number(day.slice(0, 4)) / PERIOD_YEARS[per]);
}

/** The usual maximum number of periods: of two centuries and a half in years or decades. */
function countPeriodsOf({ per }: Readonly<Record<string, unknown>>): number {
  return per === 'YEAR' ? 250 : 25;
}

const pointType = oncePerBuilder(definePoint);
const countedType = oncePerBuilder(defineCounted);

/** A period of a series, with the number of rows that certainly count in it, and the number that may do so. */
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

function readSpans(rows: readonly Row[]): readonly Span[] {
  return rows.map(([, first, last, count]) => ({
    first: first === null ? -Infinity : Number(first),
    last: last === null ? Infinity : Number(last),
    count: Number(count),
  }));
}

/** Returns the first and the last period that a date with two bounds can mean. */
function rangeOf(spans: readonly Span[]): readonly [first: number, last: number] | null {
  const bounded = spans.filter(({ first, last }) => first > -Infinity && last < Infinity);
  if (bounded.length === 0) return null;
  const firsts = bounded.map(({ first }) => first);
  return [Math.min(...firsts), Math.max(...bounded.map(({ last }) => last))];
}

function countBegun(spans: readonly Span[], at: number): Omit<Point, 'period'> {
  const here = spans.filter(({ first, last }) => first <= at && at <= last);
  const certain = here.filter(({ first, last }) => first === last);
  const count = countAll(certain);
  return { count, possible: countAll(here) - count };
}

function countAll(spans: readonly Span[]): number {
  return spans.reduce((sum, { count }) => sum + count, 0);
}

function definePoint(builder: Builder): ObjectRef<SchemaTypes, Point> {
  return builder.objectRef<Point>('Point').implement({
    description: 'A period of a series, with the number of entries in it.',
    fields: (t) => ({
      period: t.field({
        type: 'Edtf' as never,
        description: 'The period: 1905, 190X, 19XX.',
        resolve: (point) => point.period as never,
      }),
      count: t.exposeInt('count', {
        description: 'The number of entries that certainly began or were in force in the period.',
      }),
      possible: t.exposeInt('possible', {
        description:
          'The number of additional entries that possibly began or were in force in the period. Their dates are imprecise or unknown.',
      }),
    }),
  });
}

function defineCounted(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('SeriesOf', {
    description: 'What a series counts.',
    values: {
      BEGAN: { description: 'Entries that began in the period.' },
      IN_FORCE: { description: 'Entries that were in force at some time in the period.' },
    },
  });
}
