import { isCertainAt } from '../../dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../dates/day.ts';
import type { GraphRelationship, GraphNode, Scope } from '../load/graph-value.ts';
import { readText } from '../load/graph-value.ts';

/** The properties that determine the certainty of a fact. */
export const CERTAINTY_BOUNDS = ['startLatest', 'endEarliest', 'knownFrom', 'knownUntil'];

/** Whether a fact with these bounds certainly held on the days of its scope; null if the scope has none. */
export function judgeCertainty(
  bounds: readonly unknown[],
  { scope }: GraphNode | GraphRelationship,
): Scope['certainty'] | null {
  if (!scope.asOf) return null;
  const [startLatest, endEarliest, knownFrom, knownUntil] = bounds.map(readText);
  const isCertain = isCertainAt(
    {
      startEarliest: FIRST_DAY,
      startLatest: startLatest ?? LAST_DAY,
      endEarliest: endEarliest ?? FIRST_DAY,
      endLatest: LAST_DAY,
      knownFrom: knownFrom ?? null,
      knownUntil: knownUntil ?? null,
    },
    scope.asOf,
  );
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}
