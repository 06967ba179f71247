import type { Claim, Fact } from '../src/claims/claim.ts';
import { settleClaims } from '../src/claims/settle-claims.ts';
import { readClaims, writeClaims } from '../src/claims/stored-claims.ts';
import { FACT_PROPERTIES, type LinkModel } from '../src/model/link-model.ts';
import { claimRulesOf } from './claim-rules.ts';
import type { ClaimRecord } from './record.ts';
import { storeValues, type Stored, type StoredValue } from './stored.ts';

/** The facts, by their keys and as they are stored, that all claims about one link come to. */
export function foldFacts(
  { link, from, to }: Pick<ClaimRecord, 'link' | 'from' | 'to'>,
  claims: readonly Claim[],
): ReadonlyMap<string, Stored> {
  const rules = { kind: link.type, from: from.key, to: to.key, ...claimRulesOf(link) };
  const facts = settleClaims(claims, rules);
  return new Map(facts.map((fact) => [fact.factKey, storeFact(link, fact)]));
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

function storeFact(link: LinkModel, fact: Fact): Stored {
  const { dates, properties, claims, ...shown } = fact;
  return {
    ...storeValues(FACT_PROPERTIES, shown),
    ...storeValues(link.properties, { ...properties, ...dates }),
    ...writeClaims(claims),
  };
}

function textsOf(value: StoredValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
