import type { FieldRef, InputRef, ObjectRef, SchemaTypes } from '@pothos/core';
import { cypher, value } from '../../graph/cypher/cypher.ts';
import {
  builderOf,
  compare,
  oncePerBuilder,
  type Operators,
} from '../../pothos-plugin-neo4j/index.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import { durationBetween, type DateBounds, type Duration } from '../duration.ts';
import { readEdtf } from '../read-edtf.ts';
import type { DurationRange } from './duration-range.ts';
import type { NodeDates } from './node-dates.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The type of durations. */
export const durationType = oncePerBuilder((builder: Builder): ObjectRef<SchemaTypes, Duration> =>
  builder.objectRef<Duration>('Duration').implement({
    description:
      'A number of days. It is a range because dates can be imprecise: from 1905 to 1906 is 1 to 729 days.',
    fields: (t) => ({
      earliest: t.exposeInt('earliest', {
        nullable: true,
        description: 'The minimum number of days. If the period continues, counts to today.',
      }),
      latest: t.exposeInt('latest', {
        nullable: true,
        description: 'The maximum number of days. Null if the period continues.',
      }),
    }),
  }),
);

/** Defines the field for the days between two dates of a node. */
export function durationField<Types extends SchemaTypes, Parent>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, Parent>,
  model: NodeModel,
  { start, end, isMoment, description }: NodeDates & { readonly description: string },
): FieldRef<Types> {
  return fields.properties(model as never, [start, end] as never, {
    description,
    type: durationType(builderOf(fields)) as never,
    readsToday: true,
    convert: ([from, until]) =>
      durationBetween(readDate(from), readDate(until ?? (isMoment ? from : null))),
  });
}

function readDate(text: unknown): DateBounds | null {
  if (typeof text !== 'string' || text === '') return null;
  const { precision, earliest, latest } = readEdtf(text);
  return { earliest, latest, isOpen: precision === 'OPEN' };
}

/** The input type for conditions on durations. */
export const durationFilter = oncePerBuilder((builder: Builder): InputRef =>
  builder.inputType('DurationFilter', {
    description:
      'Conditions on a number of days: `{gte: 3650}`. All given conditions must match. A condition must be true for every possible length. A period that continues has lasted until today, and never matches `lt` or `lte`.',
    fields: (t) => ({
      gte: t.int({ description: 'Certainly at least this number of days.' }),
      gt: t.int({ description: 'Certainly more than this number of days.' }),
      lte: t.int({ description: 'Certainly at most this number of days.' }),
      lt: t.int({ description: 'Certainly fewer than this number of days.' }),
      isKnown: t.boolean({
        description: 'Whether both bounds are known. False if the period continues.',
      }),
    }),
  }),
);

/** Returns the condition that a duration matches all operators of a DurationFilter. */
export function compareDuration(given: object, range: DurationRange): ReturnType<typeof cypher> {
  return compare(DURATION, given, range);
}

const DURATION: Operators<DurationRange> = {
  gte: ({ lower }, days: number) => cypher`${lower} >= ${value(BigInt(days))}`,
  gt: ({ lower }, days: number) => cypher`${lower} > ${value(BigInt(days))}`,
  lte: ({ upper }, days: number) => cypher`${upper} <= ${value(BigInt(days))}`,
  lt: ({ upper }, days: number) => cypher`${upper} < ${value(BigInt(days))}`,
  isKnown: ({ upper }, wanted: boolean) =>
    wanted ? cypher`${upper} IS NOT NULL` : cypher`${upper} IS NULL`,
};
