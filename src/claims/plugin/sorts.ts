import { edtf } from '../../dates/plugin/property-types.ts';
import { byCount } from '../../graph/cypher/sort-terms.ts';
import {
  relationshipConditions,
  sortByProperty,
  toStep,
  type SortKey,
  type TraversalStep,
} from '../../pothos-plugin-neo4j/index.ts';

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

/** Sorts by the number of distinct related nodes. Counts the relationships that a connection in the same scope returns. */
export function byCountOf(step: TraversalStep): SortKey['terms'] {
  return (isDescending, scope) => {
    const matched = { variable: 'counted', relationships: step.links, meaning: 'USUAL' } as const;
    return byCount(toStep(step), relationshipConditions(scope, matched))(isDescending);
  };
}
