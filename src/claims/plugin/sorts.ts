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

/** By when the link began. */
export const BY_START: SortKey = {
  description: 'By when it began.',
  terms: sortByProperty(edtf, 'l', 'startedOn', ['startedOn', 'startEarliest', 'startLatest']),
};

/** By when the link ended. */
export const BY_END: SortKey = {
  description: 'By when it ended.',
  terms: sortByProperty(edtf, 'l', 'endedOn', ['endedOn', 'endEarliest', 'endLatest']),
};

/** Sorts by the number of distinct nodes at the other end of preferred links with the default standing. */
export function byCountOf(step: TraversalStep): SortTerms {
  const conditions = [isPreferred('counted'), ...usualConditions(step.links, 'counted')];
  return byCount(toStep(step), conditions);
}
