import { property, type Fragment } from '../../graph/cypher/cypher.ts';
import { FIRST_DAY, LAST_DAY } from '../../dates/day.ts';
import type { Scope } from '../../pothos-plugin-neo4j/index.ts';
import type { DaysInForce } from '../../dates/plugin/count-in-force.ts';
import { claimsOf } from './scope.ts';
import { certainlyValid, firstKnown, possiblyValid, type Bounds } from './validity.ts';

/** The names of the date properties of a node. */
interface NodeSpan {
  readonly start: string;
  readonly end: string;
  /** The property with a date before which the node cannot have begun, if its start is unknown. */
  readonly notBefore?: string;
  /** Whether a node without an end lasted one day, or as long as its start is imprecise. */
  readonly isMoment?: boolean;
}

/** Returns the conditions that a scope sets on the dates of nodes, for the option `conditions` of `nodesConnection`. */
export function existedIn(span: NodeSpan) {
  return (variable: string, scope: Scope): readonly Fragment[] => {
    const { asOf, certainty } = claimsOf(scope);
    if (!asOf) return [];
    const bounds = nodeBounds(variable, span);
    return [certainty === 'CERTAIN' ? certainlyValid(bounds, asOf) : possiblyValid(bounds, asOf)];
  };
}

/** Returns the days on which the node of a row existed or was in force, for series. */
export function nodeInForce(span: NodeSpan): DaysInForce {
  return { bounds: nodeBounds('n', span) };
}

function nodeBounds(variable: string, span: NodeSpan): Bounds {
  const { start, end, notBefore, isMoment } = span;
  const read = (named: string): Fragment => property(variable, named);
  const lowest = notBefore ? [read(`${notBefore}Earliest`)] : [];
  const [endEarliest, endLatest] = isMoment
    ? [read(`${start}Earliest`), [read(`${start}Latest`)]]
    : [read(`${start}Latest`), []];
  return {
    startEarliest: firstKnown([read(`${start}Earliest`), ...lowest], FIRST_DAY),
    startLatest: firstKnown([read(`${start}Latest`)], LAST_DAY),
    endEarliest: firstKnown([read(`${end}Earliest`), endEarliest], FIRST_DAY),
    endLatest: firstKnown([read(`${end}Latest`), ...endLatest], LAST_DAY),
  };
}
