import type { Claim, Fact } from '../../src/claims/claim.ts';
import { resolveClaims } from '../../src/claims/resolve-claims.ts';
import { readClaims, writeClaims } from '../../src/claims/stored-claims.ts';
import { FACT_PROPERTIES, type FactModel } from '../../src/claims/fact-model.ts';
import type { Background } from './background.ts';
import { claimRulesOf, needsLivingEnds } from '../record/claim-rules.ts';
import type { ClaimRecord } from '../record/record.ts';
import { storeValues, type Stored, type StoredValue } from './stored.ts';

/** The facts that result from all claims about one link, in stored form, by key. */
export function foldFacts(
  { link, from, to }: Pick<ClaimRecord, 'link' | 'from' | 'to'>,
  claims: readonly Claim[],
  background: Background,
): ReadonlyMap<string, Stored> {
  const rules = {
    kind: link.type,
    from: from.key,
    to: to.key,
    lives: needsLivingEnds(link) ? [from, to].map(background.livesOf) : [],
    successors: background.successorsIn(link, from, to),
    ...claimRulesOf(link),
  };
  const facts = resolveClaims(claims, rules);
  return new Map(facts.map((fact) => [fact.factKey, storeFact(link, fact, background)]));
}

/** The claims that a stored fact was made from. */
export function claimsOf(stored: Stored): readonly Claim[] {
  return readClaims({
    claimOrigins: textsOf(stored['claimOrigins']),
    claimSources: textsOf(stored['claimSources']),
    claimStarts: textsOf(stored['claimStarts']),
    claimEnds: textsOf(stored['claimEnds']),
    claimConfidences: textsOf(stored['claimConfidences']),
    claimNotes: textsOf(stored['claimNotes']),
    claimDetails: textsOf(stored['claimDetails']),
  });
}

function storeFact(link: FactModel, fact: Fact, { describeSources }: Background): Stored {
  const { dates, properties, claims, sources, deniedBy, isOutsideLife, ...shown } = fact;
  return {
    ...storeValues(FACT_PROPERTIES, shown),
    ...describeSources(sources),
    ...(deniedBy.length > 0 ? { deniedBy } : {}),
    ...(isOutsideLife ? { isOutsideLife } : {}),
    ...storeValues(link.properties, { ...properties, ...dates }),
    ...writeClaims(claims),
  };
}

function textsOf(value: StoredValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
