import { cypher, name, type Fragment } from '../../graph/cypher/cypher.ts';
import {
  firstKnown,
  possiblyValid,
  certainlyValid,
  type Bounds,
} from '../../graph/cypher/validity.ts';
import { FIRST_DAY, LAST_DAY } from '../../dates/day.ts';
import type { Scope } from '../load/graph-value.ts';

/** The dates of a node between which it began and ended. */
export interface NodeSpan {
  readonly start: string;
  readonly end: string;
  /** A date before which it cannot have begun, if its start is not known. */
  readonly notBefore?: string;
  /** Whether a node without an end lasted a day, or as long as its start is imprecise. */
  readonly isMoment?: boolean;
}

/** Returns the conditions for the nodes `n` in a scope, by their own dates. */
export function spanConditions(scope: Scope, span: NodeSpan | null): readonly Fragment[] {
  const { asOf, certainty } = scope;
  if (!asOf || !span) return [];
  const bounds = nodeBounds(span);
  return [certainty === 'CERTAIN' ? certainlyValid(bounds, asOf) : possiblyValid(bounds, asOf)];
}

function nodeBounds({ start, end, notBefore, isMoment }: NodeSpan): Bounds {
  const property = (named: string): Fragment => cypher`n.${name(named)}`;
  const lowest = notBefore ? [property(`${notBefore}Earliest`)] : [];
  const [endEarliest, endLatest] = isMoment
    ? [property(`${start}Earliest`), [property(`${start}Latest`)]]
    : [property(`${start}Latest`), []];
  return {
    startEarliest: firstKnown([property(`${start}Earliest`), ...lowest], FIRST_DAY),
    startLatest: firstKnown([property(`${start}Latest`)], LAST_DAY),
    endEarliest: firstKnown([property(`${end}Earliest`), endEarliest], FIRST_DAY),
    endLatest: firstKnown([property(`${end}Latest`), ...endLatest], LAST_DAY),
  };
}
