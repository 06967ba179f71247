import { cypher, value } from '../../graph/cypher/cypher.ts';
import { dateOf } from '../../dates/plugin/property-types.ts';
import {
  compare,
  readProperty,
  textOf,
  type Bearer,
  type Condition,
  type FilterField,
} from '../../pothos-plugin-neo4j/index.ts';
import type { FactModel } from '../fact-model.ts';
import { DURATION_OF_FACT } from './duration.ts';
import { confidenceType } from './enums.ts';
import { SOURCE, sourceFilter } from './source-filter.ts';
import { hasStanding } from './standing.ts';

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

/** The fields of a filter on facts of any kind. */
export const FACT_FIELDS: Readonly<Record<string, FilterField>> = {
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
  isSourced: {
    description: 'Whether a source is known. `false` matches facts without a known source.',
    type: () => 'Boolean',
    condition: (wanted: boolean, place) =>
      cypher`(size(coalesce(${readProperty(place, 'link', 'sources')}, [])) > 0) = ${value(wanted)}`,
  },
  confidence: {
    description: 'The confidence is one of these levels.',
    type: (builder) => [confidenceType(builder)],
    condition: (wanted: readonly string[], place) =>
      cypher`${readProperty(place, 'link', 'confidence')} IN ${value(wanted)}`,
  },
  hasRivals: {
    description:
      'Whether a source contradicts the fact, so that it has `rivals`. With `claims: ALL`, the rivals are returned too.',
    type: () => 'Boolean',
    condition: (wanted: boolean, place) =>
      cypher`coalesce(${readProperty(place, 'link', 'hasRivals')}, false) = ${value(wanted)}`,
  },
  contestedBy: {
    description:
      'Matches facts that one of these sources (`slug`) contradicts, by a rival claim or a denial.',
    type: () => ['String'],
    condition: (wanted: readonly string[], place) =>
      cypher`any(source IN coalesce(${readProperty(place, 'link', 'contestedBy')}, []) WHERE source IN ${value(wanted)})`,
  },
};
