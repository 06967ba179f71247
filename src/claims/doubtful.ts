import { dayBefore, LAST_DAY } from '../time/day.ts';
import type { ClaimRules, Fact } from './claim.ts';

/**
 * The facts of the only turn of a pair, with the span taken out of what is certain for which nobody vouches: an open
 * fact that began before it is certain before and after it, and merely possible within.
 */
export function doubtFacts(
  facts: readonly Fact[],
  { from, until }: NonNullable<ClaimRules['doubtful']>,
): readonly Fact[] {
  return facts.map((fact) => {
    if (fact.endedOn !== '..' || fact.startLatest >= from) return fact;
    return { ...fact, endEarliest: dayBefore(from), knownFrom: until, knownUntil: LAST_DAY };
  });
}
