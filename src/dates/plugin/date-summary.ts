import type { ObjectRef, SchemaTypes } from '@pothos/core';
import { cypher } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import { countKnown, oncePerBuilder, type Summary } from '../../pothos-plugin-neo4j/index.ts';
import { FIRST_DAY, LAST_DAY } from '../day.ts';
import { nameSpan } from '../name-span.ts';
import type { EdtfDate } from '../read-edtf.ts';
import { toStoredDate } from './stored-date.ts';

interface DateSummaryValue {
  readonly count: number;
  readonly unknown: number;
  readonly min: EdtfDate | null;
  readonly max: EdtfDate | null;
}

/** Summarizes dates. A date is known if it has a first and a last possible day. */
export const dateSummary: Summary = {
  type: oncePerBuilder(defineDateSummary),
  values: (stored) => {
    const { text, earliest, latest } = toStoredDate(stored);
    const isKnown = cypher`${text} <> '..' AND ${earliest} <> ${day(FIRST_DAY)} AND ${latest} <> ${day(LAST_DAY)}`;
    return [earliest, latest].map((bound) => cypher`CASE WHEN ${isKnown} THEN ${bound} END`);
  },
  terms: ([earliest = cypher`null`, latest = cypher`null`]) => [
    ...countKnown(earliest),
    cypher`toString(min(${earliest}))`,
    cypher`toString(min(${latest}))`,
    cypher`toString(max(${earliest}))`,
    cypher`toString(max(${latest}))`,
  ],
  parse: ([count, unknown, ...bounds]): DateSummaryValue => ({
    count: Number(count),
    unknown: Number(unknown),
    min: readSpan(bounds[0], bounds[1]),
    max: readSpan(bounds[2], bounds[3]),
  }),
};

function readSpan(first: unknown, last: unknown): EdtfDate | null {
  return typeof first === 'string' && typeof last === 'string' ? nameSpan({ first, last }) : null;
}

function defineDateSummary(
  builder: PothosSchemaTypes.SchemaBuilder<SchemaTypes>,
): ObjectRef<SchemaTypes, never> {
  const date = { type: 'PartialDate' as never, nullable: true };
  return builder.objectRef<DateSummaryValue>('DateSummary').implement({
    description:
      'A summary of dates over all entries of a connection or group. A date is known if it has a first and a last possible day. Open dates (`..`) and dates without a bound count as unknown.',
    fields: (t) => ({
      count: t.exposeInt('count', { description: 'The number of entries with a known date.' }),
      unknown: t.exposeInt('unknown', {
        description: 'The number of entries with an unknown date.',
      }),
      min: t.field({
        ...date,
        description:
          'The earliest known date, as a range: from the minimum first day to the minimum last day of the dates. Null if no date is known.',
        resolve: (summary) => summary.min as never,
      }),
      max: t.field({
        ...date,
        description:
          'The latest known date, as a range: from the maximum first day to the maximum last day of the dates. Null if no date is known.',
        resolve: (summary) => summary.max as never,
      }),
    }),
  }) as never;
}
