import { assembleFacts, type Item } from './assemble-facts.ts';
import type { Claim, ClaimRules, Fact } from './claim.ts';
import { listSources, readRecords, sortClaims, type ClaimRecord } from './claim-record.ts';
import { splitPeriods } from './periods.ts';
import { openClosePeriods } from './open-close-periods.ts';

/**
 * Resolves all claims about the relationships of a type between two nodes to facts. Throws InvalidEdtf for invalid
 * dates.
 */
export function resolveClaims(claims: readonly Claim[], rules: ClaimRules): readonly Fact[] {
  const denials = claims.filter(({ isDenial }) => isDenial);
  const records = readRecords(
    claims.filter(({ isDenial }) => !isDenial),
    rules.contested,
  );
  const facts = cutItems(records, rules).flatMap((item, index) =>
    assembleFacts(item, index + 1, rules),
  );
  return denials.length === 0 ? facts : facts.map((fact) => addDenials(fact, denials));
}

function cutItems(records: readonly ClaimRecord[], rules: ClaimRules): readonly Item[] {
  return rules.form === 'openClose'
    ? openClosePeriods(records, rules)
    : splitPeriods(records, rules);
}

// A denial is added to the facts that are based on the denied record.
function addDenials(fact: Fact, denials: readonly Claim[]): Fact {
  const origins = new Set(fact.claims.map(({ origin }) => origin));
  const own = sortClaims(denials.filter(({ about }) => about !== undefined && origins.has(about)));
  if (own.length === 0) return fact;
  const claims = sortClaims([...fact.claims, ...own]);
  return { ...fact, deniedBy: listSources(own), claims };
}
