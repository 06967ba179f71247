import { edtf } from '../../dates/plugin/property-types.ts';
import { byCount, type SortTerms } from '../../graph/cypher/sort-terms.ts';
import {
  sortByProperty,
  toStep,
  type SortKey,
  type TraversalStep,
} from '../../pothos-plugin-neo4j/index.ts';
import { isPreferred } from './conditions.ts';
import { usualConditions } from './standing.ts';

/** The sort key for the start date of a relationship. */
export const BY_START: SortKey = {
  description: 'By start date.',
  terms: sortByProperty(edtf, 'l', 'startedOn', ['startedOn', 'startEarliest', 'startLatest']),
};

/** The sort key for the end date of a relationship. */
export const BY_END: SortKey = {
  description: 'By end date.',
  terms: sortByProperty(edtf, 'l', 'endedOn', ['endedOn', 'endEarliest', 'endLatest']),
};

/** Sorts by the number of distinct related nodes. Counts preferred relationships with the default standing. */
export function byCountOf(step: TraversalStep): SortTerms {
  const conditions = [isPreferred('counted'), ...usualConditions(step.links, 'counted')];
  return byCount(toStep(step), conditions);
}
