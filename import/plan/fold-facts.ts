import type { Claim, Fact } from '../../src/claims/claim.ts';
import { resolveClaims } from '../../src/claims/resolve-claims.ts';
import { readClaims, writeClaim } from '../../src/claims/stored-claims.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { FACT_PROPERTIES, type FactModel } from '../../src/claims/fact-model.ts';
import type { Background } from './background.ts';
import type { ClaimRecord } from '../record/record.ts';
import { storeValues, textsOf, type Stored } from './stored.ts';

/** Resolves all claims about one relationship and returns the facts in stored form, by key. */
export function foldFacts(
  { link, from, to }: Pick<ClaimRecord, 'link' | 'from' | 'to'>,
  claims: readonly Claim[],
  background: Background,
): ReadonlyMap<string, Stored> {
  const rules = {
    kind: link.type,
    from: from.key,
    to: to.key,
    lives: link.needsLivingEnds ? [from, to].map(background.livesOf) : [],
    successors: background.successorsIn(link, from, to),
    ...link.claims,
  };
  const facts = resolveClaims(claims, rules);
  return new Map(facts.map((fact) => [fact.factKey, storeFact(link, fact, background)]));
}

/** Returns the claims of a stored fact. */
export function claimsOf(stored: Stored): readonly Claim[] {
  const { origins, claims } = BOOKKEEPING;
  return readClaims(textsOf(stored[origins]), textsOf(stored[claims]));
}

function storeFact(link: FactModel, fact: Fact, { describeSources }: Background): Stored {
  const { dates, properties, claims, sources, deniedBy, isOutsideLife, factKey, ...shown } = fact;
  return {
    // The fact key begins with the claim key.
    ...storeValues(FACT_PROPERTIES, { ...shown, claimKey: undefined }),
    ...describeSources(sources),
    ...storeValues(FACT_PROPERTIES, { deniedBy }),
    ...(isOutsideLife ? { isOutsideLife } : {}),
    ...storeValues(link.properties, { ...properties, ...dates }),
    [BOOKKEEPING.factKey]: factKey,
    [BOOKKEEPING.origins]: claims.map(({ origin }) => origin),
    [BOOKKEEPING.claims]: claims.map(writeClaim),
  };
}
