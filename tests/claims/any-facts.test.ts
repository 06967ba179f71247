import fc from 'fast-check';
import type { Claim, ClaimRules } from '../../src/claims/claim.ts';
import { settleClaims } from '../../src/claims/settle-claims.ts';
import { isCertainAt, isPossibleAt } from '../../src/time/as-of.ts';
import { describeSpan } from '../../src/time/describe-span.ts';
import { anyClaims } from './any-claims.ts';

const anyRules: fc.Arbitrary<ClaimRules> = fc
  .tuple(fc.constantFrom('spells', 'turns', 'moments'), fc.boolean(), fc.boolean())
  .map(([form, isApart, isDoubtful]) => ({
    kind: 'LINK',
    from: 'A',
    to: 'B',
    form,
    ...(isApart ? { keepsApart: { property: 'status', value: 'member' } } : {}),
    ...(isDoubtful ? { doubtful: { from: '1941-12-08', until: '1952-04-28' } } : {}),
  }));

function checkAll(check: (claims: Claim[], rules: ClaimRules) => void): void {
  fc.assert(fc.property(anyClaims, anyRules, check), { numRuns: 500 });
}

describe('the facts of any claims', () => {
  it('do not hang on the order of the claims', () => {
    const shuffled = anyClaims.chain((claims) =>
      fc.tuple(
        fc.constant(claims),
        fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyRules, ([claims, others], rules) => {
        expect(settleClaims(others, rules)).toEqual(settleClaims(claims, rules));
      }),
      { numRuns: 500 },
    );
  });

  it('hold every claim once and unchanged', () => {
    checkAll((claims, rules) => {
      const held = settleClaims(claims, rules).flatMap((fact) => fact.claims);
      expect(held.map((claim) => JSON.stringify(claim)).toSorted()).toEqual(
        claims.map((claim) => JSON.stringify(claim)).toSorted(),
      );
    });
  });

  it('have keys of their own, and one preferred fact an item', () => {
    checkAll((claims, rules) => {
      const facts = settleClaims(claims, rules);
      expect(new Set(facts.map(({ factKey }) => factKey)).size).toBe(facts.length);
      const preferred = facts.filter(({ rank }) => rank === 'PREFERRED');
      const items = new Set(facts.map(({ claimKey }) => claimKey));
      expect(preferred.map(({ claimKey }) => claimKey)).toEqual([...items]);
    });
  });

  it('are possible where they are certain, and have bounds in order', () => {
    checkAll((claims, rules) => {
      for (const fact of settleClaims(claims, rules)) {
        expect(fact.startEarliest <= fact.startLatest).toBe(true);
        expect(fact.endEarliest <= fact.endLatest).toBe(true);
        for (const day of ['1905-09-05', '1906-01-01', '1941-12-07', '1950-01-01', '2026-01-01']) {
          const span = { first: day, last: day };
          if (isCertainAt(fact, span)) expect(isPossibleAt(fact, span)).toBe(true);
        }
      }
    });
  });

  it('show only starts that a claim says, and are never HIGH on no source', () => {
    checkAll((claims, rules) => {
      for (const fact of settleClaims(claims, rules)) {
        expect(['', ...claims.map(({ start }) => start)]).toContain(fact.startedOn);
        const areUnsourced = fact.claims.every(({ source }) => source === 'unsourced');
        if (areUnsourced) expect(fact.confidence).not.toBe('HIGH');
      }
    });
  });

  it('can be told in words', () => {
    checkAll((claims, rules) => {
      for (const fact of settleClaims(claims, rules))
        expect(describeSpan(fact)).toMatch(/^[a-z0-9]/i);
    });
  });
});
