import { edtf } from '../../dates/plugin/property-types.ts';
import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import { byCount } from '../../graph/cypher/sort-terms.ts';
import {
  relationshipConditions,
  sortByProperty,
  sortByStored,
  toShortStep,
  type SortKey,
  type TraversalStep,
} from '../../pothos-plugin-neo4j/index.ts';
import { DATE_ORDER } from '../date-order.ts';

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

/** The sort keys of facts of all kinds, for which the database has indexes. */
export const FACT_SORTS: Readonly<Record<string, SortKey>> = {
  STARTED_ON: sortByStored(
    { property: BOOKKEEPING.startOrder, lastFrom: DATE_ORDER.unknown },
    'By start date.',
  ),
  ENDED_ON: sortByStored(
    { property: BOOKKEEPING.endOrder, lastFrom: DATE_ORDER.unknown },
    'By end date. In ascending order, facts that continue come after all known dates.',
  ),
  KIND: sortByStored(
    { property: BOOKKEEPING.factKey },
    'By kind, then by the keys of the sender and the receiver.',
  ),
};

/** Sorts by the number of distinct related nodes. Counts the relationships that a connection in the same scope returns. */
export function byCountOf(step: TraversalStep): SortKey['terms'] {
  return (isDescending, scope) => {
    const conditionsOn = (variable: string) =>
      relationshipConditions(scope, { variable, relationships: step.links, meaning: 'USUAL' });
    return byCount(toShortStep(step), conditionsOn)(isDescending);
  };
}
