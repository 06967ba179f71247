import type { Claim, Fact } from '../../src/claims/claim.ts';
import { writeDateOrder } from '../../src/claims/date-order.ts';
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
  return new Map(
    facts.map((fact) => {
      const stored = { ...storeFact(link, fact, background), ...describeRivals(fact, facts) };
      return [fact.factKey, stored];
    }),
  );
}

/** Whether a fact has rivals, and the sources that support a rival or deny the fact. */
function describeRivals(fact: Fact, facts: readonly Fact[]): Stored {
  const rivals = facts.filter((each) => each !== fact && each.claimKey === fact.claimKey);
  const sources = [...fact.deniedBy, ...rivals.flatMap((rival) => rival.sources)];
  return storeValues(FACT_PROPERTIES, {
    hasRivals: rivals.length > 0 ? true : undefined,
    contestedBy: [...new Set(sources)].toSorted(),
  });
}

/** Returns the claims of a stored fact. */
export function claimsOf(stored: Stored): readonly Claim[] {
  const { origins, claims } = BOOKKEEPING;
  return readClaims(textsOf(stored[origins]), textsOf(stored[claims]));
}

function orderFact(fact: Fact): Stored {
  const { factKey } = fact;
  const start = {
    text: fact.startedOn,
    earliest: fact.startEarliest,
    latest: fact.startLatest,
  };
  const end = { text: fact.endedOn, earliest: fact.endEarliest, latest: fact.endLatest };
  return {
    [BOOKKEEPING.startOrder]: writeDateOrder(start, factKey),
    [BOOKKEEPING.endOrder]: writeDateOrder(end, factKey),
  };
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
    ...orderFact(fact),
    [BOOKKEEPING.origins]: claims.map(({ origin }) => origin),
    [BOOKKEEPING.claims]: claims.map(writeClaim),
  };
}
