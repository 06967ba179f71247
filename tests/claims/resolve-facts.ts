import { resolveClaims } from '../../src/claims/resolve-claims.ts';
import type { Claim, ClaimRules, Fact } from '../../src/claims/claim.ts';
import { isCertainAt, isPossibleAt, readAsOf } from '../../src/dates/as-of.ts';
import { makeClaim, readRelationClaims, relationRules } from './japan-relations.ts';

/** Returns the facts about the relations between Japan and another country. */
export function resolveRelations(iso3: string): readonly Fact[] {
  return resolveClaims(readRelationClaims(iso3), relationRules(iso3));
}

/** Resolves claims to facts. By default, the claims are about a treaty. */
export function resolve(
  given: readonly Partial<Claim>[],
  rules: Partial<ClaimRules> = {},
): readonly Fact[] {
  const all: ClaimRules = { kind: 'PARTY_TO', from: 'JPN', to: 'pact', form: 'periods', ...rules };
  return resolveClaims(given.map(makeClaim), all);
}

/** Returns the item, the rank and the dates of each fact. */
export function formatFacts(facts: readonly Fact[]): string[] {
  return facts.map((fact) => {
    const item = fact.claimKey.split('|').at(-1) ?? '';
    return `${item} ${fact.rank} ${fact.startedOn}/${fact.endedOn}`;
  });
}

/** Returns the certainty of each fact on a date. */
export function judge(facts: readonly Fact[], asOf: string): string[] {
  const span = readAsOf(asOf);
  return facts.map((fact) => {
    if (isCertainAt(fact, span)) return 'certain';
    return isPossibleAt(fact, span) ? 'possible' : 'out';
  });
}
