import type { FieldRef, SchemaTypes } from '@pothos/core';
import { FIRST_DAY, LAST_DAY } from '../../dates/day.ts';
import { durationBetween, type DateBounds } from '../../dates/duration.ts';
import { durationRange, sortByDuration } from '../../dates/plugin/duration-range.ts';
import { durationSummary } from '../../dates/plugin/duration-summary.ts';
import { compareDuration, durationFilter, durationType } from '../../dates/plugin/duration-type.ts';
import type { StoredDate } from '../../dates/plugin/stored-date.ts';
import { property } from '../../graph/cypher/cypher.ts';
import {
  builderOf,
  type FilterField,
  type Measure,
  type SortKey,
} from '../../pothos-plugin-neo4j/index.ts';
import type { FactModel } from '../fact-model.ts';

/** Defines the field for the days from the start to the end of a fact. */
export function durationOfFact<Types extends SchemaTypes, Parent>(
  fields: PothosSchemaTypes.RootFieldBuilder<Types, Parent>,
  model: FactModel,
  description: string,
): FieldRef<Types> {
  return fields.properties(model, [...START, ...END], {
    description,
    type: durationType(builderOf(fields)) as never,
    readsToday: true,
    convert: (values) =>
      durationBetween(readBounds(values.slice(0, 3)), readBounds(values.slice(3))),
  });
}

const START = ['startedOn', 'startEarliest', 'startLatest'] as const;
const END = ['endedOn', 'endEarliest', 'endLatest'] as const;

function readBounds([text, earliest, latest]: readonly unknown[]): DateBounds | null {
  if (typeof text !== 'string') return null;
  return {
    earliest: earliest === FIRST_DAY ? null : String(earliest),
    latest: latest === LAST_DAY ? null : String(latest),
    isOpen: text === '..',
  };
}

/** The filter field for the days from the start to the end of a fact. */
export const DURATION_OF_FACT: FilterField = {
  description: 'The days from the start to the end: `{gte: 3650}`.',
  type: durationFilter,
  condition: (given: object, { link }) => compareDuration(given, durationRange(...factDates(link))),
};

/** The sort key for the days from the start to the end of a relationship. */
export const BY_DURATION: SortKey = {
  description:
    'By the minimum number of days from the start to the end. Facts that continue are the longest.',
  terms: sortByDuration(...factDates('l')),
};

/** Summarizes the days from the start to the end of a relationship. */
export const FACT_DURATION: Measure = {
  description: 'The days from the start to the end.',
  summary: durationSummary,
  stored: () => {
    const { lower, upper } = durationRange(...factDates('l'));
    return [lower, upper];
  },
};

function factDates(of: string): readonly [start: StoredDate, end: StoredDate] {
  const read = ([text, earliest, latest]: readonly [string, string, string]): StoredDate => ({
    text: property(of, text),
    earliest: property(of, earliest),
    latest: property(of, latest),
  });
  return [read(START), read(END)];
}
