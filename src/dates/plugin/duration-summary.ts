import type { ObjectRef, SchemaTypes } from '@pothos/core';
import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import { countKnown, oncePerBuilder, type Summary } from '../../pothos-plugin-neo4j/index.ts';
import type { Duration } from '../duration.ts';
import { durationType } from './duration-type.ts';

interface DurationSummaryValue {
  readonly count: number;
  readonly unknown: number;
  readonly min: Duration | null;
  readonly max: Duration | null;
  readonly avg: Duration | null;
}

/** Summarizes durations, given their lower and upper bound. A duration is known if it has both. */
export const durationSummary: Summary = {
  type: oncePerBuilder(defineDurationSummary),
  values: ([lower = NOTHING, upper = NOTHING]) => [
    cypher`CASE WHEN ${upper} IS NOT NULL THEN ${lower} END`,
    upper,
  ],
  terms: ([lower = NOTHING, upper = NOTHING]) => [
    ...countKnown(upper),
    ...[cypher`min`, cypher`max`, cypher`avg`].flatMap((aggregate) => [
      cypher`${aggregate}(${lower})`,
      cypher`${aggregate}(${upper})`,
    ]),
  ],
  parse: ([count, unknown, ...bounds]): DurationSummaryValue => ({
    count: Number(count),
    unknown: Number(unknown),
    min: readRange(bounds[0], bounds[1]),
    max: readRange(bounds[2], bounds[3]),
    avg: readRange(bounds[4], bounds[5]),
  }),
};

const NOTHING: Fragment = cypher`null`;

function readRange(lower: unknown, upper: unknown): Duration | null {
  if (typeof lower !== 'number' && typeof lower !== 'bigint') return null;
  return { earliest: Math.round(Number(lower)), latest: Math.round(Number(upper)) };
}

function defineDurationSummary(
  builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>,
): ObjectRef<SchemaTypes, never> {
  const range = { type: durationType(builder), nullable: true } as const;
  return builder.objectRef<DurationSummaryValue>('DurationSummary').implement({
    description:
      'A summary of durations over all entries of a connection or group. A duration is known if its minimum and maximum number of days are known. Periods that continue count as unknown.',
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'The number of entries with a known duration.' }),
      unknown: t.exposeInt('unknown', {
        description:
          'The number of entries with an unknown duration, including periods that continue.',
      }),
      min: t.expose('min', {
        ...range,
        description:
          'The shortest duration: from the minimum lower bound to the minimum upper bound. Null if no duration is known.',
      }),
      max: t.expose('max', {
        ...range,
        description:
          'The longest duration: from the maximum lower bound to the maximum upper bound. Null if no duration is known.',
      }),
      avg: t.expose('avg', {
        ...range,
        description:
          'The average duration: from the average lower bound to the average upper bound, rounded to days. Null if no duration is known.',
      }),
    }),
  }) as never;
}
