import type { InputRef, SchemaTypes } from '@pothos/core';
import { dateOf } from '../../dates/plugin/property-types.ts';
import {
  compare,
  defineFields,
  holdsAll,
  oncePerBuilder,
  readProperty,
  textOf,
  type Bearer,
  type Condition,
  type FilterField,
  type FilterValue,
} from '../../pothos-plugin-neo4j/index.ts';
import type { FactModel } from '../fact-model.ts';
import { DURATION_OF_FACT } from './duration.ts';
import { SOURCE, sourceFilter } from './source-filter.ts';
import { hasStanding } from './standing.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Returns a filter field for the standing of a relationship, such as the status of a membership. */
export function standingOf(
  { standing }: FactModel,
  options: { readonly description: string; readonly type: () => unknown },
): FilterField {
  if (standing === null) throw new Error('The relationship has no standing.');
  const condition: Condition = (given: readonly string[], place) =>
    hasStanding(place.link, standing, given);
  return { ...options, condition, isChoosing: true };
}

/** Returns a filter field for the term that the source uses for a standing. */
export function standingWordOf(property: string, description: string): FilterField {
  return { ...textOf('link', property, { description }), isChoosing: true };
}

/** Returns a filter field for the sources. */
export function sourcesOf(on: Bearer, description: string): FilterField {
  const condition: Condition = (given: object, place) =>
    compare(SOURCE, given, {
      sources: readProperty(place, on, 'sources'),
      confidence: readProperty(place, on, 'confidence'),
      quality: readProperty(place, on, 'sourceQuality'),
      kinds: readProperty(place, on, 'sourceKinds'),
    });
  return { description, type: sourceFilter, condition };
}

/** Returns a filter field for the dates and sources of a relationship. */
export function factOf(description: string): FilterField {
  const conditions = Object.fromEntries(
    Object.entries(FACT_FIELDS).map(([field, { condition }]) => [field, condition]),
  );
  return {
    description,
    type: factFilter,
    condition: (given: FilterValue, place) => holdsAll(conditions, given, place),
  };
}

/** The fields of a filter on relationships. */
const FACT_FIELDS: Readonly<Record<string, FilterField>> = {
  startedOn: dateOf('link', 'startedOn', {
    description: 'The start date.',
    bounds: ['startEarliest', 'startLatest'],
  }),
  endedOn: dateOf('link', 'endedOn', {
    description: 'The end date.',
    bounds: ['endEarliest', 'endLatest'],
  }),
  duration: DURATION_OF_FACT,
  sources: sourcesOf('link', 'The sources.'),
};

const factFilter = oncePerBuilder((builder: Builder): InputRef =>
  builder.inputType('FactFilter', {
    description:
      'Conditions on the dates and sources of the link: `{startedOn: {before: "1868"}, sources: {minConfidence: HIGH}}`.',
    fields: (t) => defineFields(t as never, FACT_FIELDS, builder) as never,
  }),
);
