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

/** By the start of the relationship. */
export const BY_START: SortKey = {
  description: 'By start date.',
  terms: sortByProperty(edtf, 'l', 'startedOn', ['startedOn', 'startEarliest', 'startLatest']),
};

/** By the end of the relationship. */
export const BY_END: SortKey = {
  description: 'By end date.',
  terms: sortByProperty(edtf, 'l', 'endedOn', ['endedOn', 'endEarliest', 'endLatest']),
};

/** Sorts by the number of distinct nodes at the other end of preferred links with the default standing. */
export function byCountOf(step: TraversalStep): SortTerms {
  const conditions = [isPreferred('counted'), ...usualConditions(step.links, 'counted')];
  return byCount(toStep(step), conditions);
}
