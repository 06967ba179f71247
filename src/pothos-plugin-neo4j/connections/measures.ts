import type { GraphQLResolveInfo } from 'graphql';
import type { FieldMap, ObjectRef, SchemaTypes } from '@pothos/core';
import { property, type Fragment } from '../../graph/cypher/cypher.ts';
import {
  summarizeRows,
  valueName,
  type Aggregates,
} from '../../graph/cypher/read/summarize-rows.ts';
import { floatSummary, integerSummary } from '../hooks/number-summary.ts';
import { oncePerBuilder } from '../hooks/once-per-builder.ts';
import type { PropertyTypeHook } from '../hooks/property-type.ts';
import type { Summary } from '../hooks/summary.ts';
import { apiError } from '../load/api-error.ts';
import type { GraphContext } from '../load/graph-context.ts';
import { planOnce } from '../load/plan-once.ts';
import type { Selection } from '../selection/walk-selection.ts';
import type { GraphConnection } from './connection.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** A value for connections to summarize. `row` is the variable of the edge: a relationship or a node. */
export interface Measure {
  readonly description: string;
  readonly summary: Summary;
  /** Returns the stored properties, or other expressions, from which the summary computes the value of a row. */
  readonly stored: (row: 'l' | 'n') => readonly Fragment[];
}

/** The measures of a connection, by the name of their field in `Aggregate`. */
export type Measures = Readonly<Record<string, Measure>>;

/** The summaries of a connection or group, by the name of their field. */
export type Summaries = Readonly<Record<string, unknown>>;

/** The selected measures. */
export interface PlannedMeasures {
  readonly measures: readonly (readonly [name: string, measure: Measure])[];
}

/** Summarizes a property of the node, or of the row of the connection. `names` overrides the stored properties. */
export function measureOf(
  { stored, summary }: PropertyTypeHook,
  of: 'n' | 'l' | 'row',
  named: string,
  options: { readonly description: string; readonly names?: readonly string[] },
): Measure {
  if (!summary) throw new Error(`The type of ${named} has no summary.`);
  const { description, names = stored(named) } = options;
  return {
    description,
    summary,
    stored: (row) => names.map((each) => property(of === 'row' ? row : of, each)),
  };
}

/** Summarizes an integer property of the node or the relationship. */
export function summarizeInteger(of: 'n' | 'l', named: string, description: string): Measure {
  return { description, summary: integerSummary, stored: () => [property(of, named)] };
}

/** Summarizes a number with decimals of the node or the relationship. */
export function summarizeFloat(of: 'n' | 'l', named: string, description: string): Measure {
  return { description, summary: floatSummary, stored: () => [property(of, named)] };
}

/** Returns the type with the summaries of all connections. Its fields are known when the schema is built. */
export const aggregateType = oncePerBuilder((builder: Builder): ObjectRef<SchemaTypes, Summaries> =>
  builder.objectRef<Summaries>('Aggregate').implement({
    description:
      'Summaries of the entries of a connection or group, over all pages. A connection supports only the fields for its kind of entries. Other fields return an error with the list of supported fields.',
    fields: (t): FieldMap =>
      Object.fromEntries(
        Object.entries(knownMeasures(builder)).map(([name, { summary, description }]) => [
          name,
          t.field({
            type: summary.type(builder),
            nullable: true,
            description,
            resolve: (summaries) => (summaries[name] ?? null) as never,
          }),
        ]),
      ),
  }),
);

const measuresOfBuilder = oncePerBuilder((): Measures[] => []);

/** Adds the measures of a connection to the fields of `Aggregate`, and returns this type. */
export function registerMeasures(
  builder: Builder,
  measures: Measures,
): ObjectRef<SchemaTypes, Summaries> {
  measuresOfBuilder(builder).push(measures);
  return aggregateType(builder);
}

/** Returns whether any connection has measures. Connections must have been defined before. */
export function hasMeasures(builder: Builder): boolean {
  return measuresOfBuilder(builder).length > 0;
}

/** Measures with the same name share a field, with the description of the first. */
function knownMeasures(builder: Builder): Measures {
  const known: Record<string, Measure> = {};
  for (const [name, measure] of measuresOfBuilder(builder).flatMap(Object.entries<Measure>)) {
    const first = (known[name] ??= measure);
    if (first.summary !== measure.summary)
      throw new Error(`The measure ${name} has different types in two connections.`);
  }
  return known;
}

/** Returns the measures that a selection below `aggregate` contains. Throws if the connection has no measure with a selected name. */
export function selectMeasures(measures: Measures, selection: Selection): PlannedMeasures {
  const names = [...new Set(selection.map(({ field }) => field.name))];
  return {
    measures: names.map((name) => {
      const measure = measures[name];
      if (measure) return [name, measure];
      const known = Object.keys(measures).toSorted().join(', ');
      throw apiError(
        'BAD_USER_INPUT',
        `This connection has no summary of \`${name}\`. It has: ${known}.`,
      );
    }),
  };
}

/** Returns the aggregates of the selected measures. */
export function toAggregates({ measures }: PlannedMeasures, row: 'l' | 'n'): Aggregates {
  return measures.reduce<Aggregates>(
    ({ values, terms }, [, { summary, stored }]) => {
      const own = summary.values(stored(row));
      const names = own.map((_, at) => valueName(values.length + at));
      return { values: [...values, ...own], terms: [...terms, ...summary.terms(names)] };
    },
    { values: [], terms: [] },
  );
}

/** Reads the results of the aggregates of the selected measures. */
export function readSummaries(
  { measures }: PlannedMeasures,
  results: readonly unknown[],
): Summaries {
  let from = 0;
  return Object.fromEntries(
    measures.map(([name, { summary, stored }]) => {
      const { length } = summary.terms(summary.values(stored('n')));
      const own = results.slice(from, (from += length));
      return [name, summary.parse(own)];
    }),
  );
}

/** Summarizes all rows of a connection. Runs one statement for all connections of a level. */
export async function summarize(
  connection: GraphConnection,
  measures: Measures,
  { context, info }: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
): Promise<Summaries> {
  const planned = planOnce(context, info, measures, (selection) =>
    selectMeasures(measures, selection),
  );
  if (planned.measures.length === 0) return {};
  const { row } = connection;
  const parts = [summarizeRows, row, ...planned.measures.flat()];
  const [found] = await connection.count(parts, (counted) =>
    summarizeRows(counted, toAggregates(planned, row)),
  );
  return readSummaries(planned, found?.slice(1) ?? []);
}
