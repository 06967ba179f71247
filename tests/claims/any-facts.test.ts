import fc from 'fast-check';
import type { Claim, ClaimRules } from '../../src/claims/claim.ts';
import { resolveClaims } from '../../src/claims/resolve-claims.ts';
import { isCertainAt, isPossibleAt } from '../../src/dates/as-of.ts';
import { describeSpan } from '../../src/dates/describe-span.ts';
import { runs } from '../setup/runs.ts';
import { anyClaims } from './any-claims.ts';

const anyLife = fc.constantFrom(
  [],
  [{ first: '1902-05-01', last: '1945-08-15' }],
  [
    { first: '0001-01-01', last: '1910-08-29' },
    { first: '1948-08-15', last: '9999-12-31' },
  ],
);

const anyRules: fc.Arbitrary<ClaimRules> = fc.record(
  {
    kind: fc.constant('LINK'),
    from: fc.constant('A'),
    to: fc.constant('B'),
    form: fc.constantFrom('periods', 'openClose', 'moments'),
    keepsApart: fc.constantFrom(
      { property: 'status', value: 'member' },
      { property: 'status' },
      { property: 'status', beside: ['observer'] },
    ),
    contested: fc.constant(['ordinal']),
    lives: fc.tuple(anyLife, anyLife),
    successors: fc.constant([
      {
        life: [{ first: '1948-08-15', last: '9999-12-31' }],
        formerPeriods: [{ first: '1902-05-01', last: '1910-08-29' }],
      },
    ]),
  },
  { requiredKeys: ['kind', 'from', 'to', 'form'] },
);

function checkAll(check: (claims: Claim[], rules: ClaimRules) => void): void {
  fc.assert(fc.property(anyClaims, anyRules, check), { numRuns: runs(500, 20_000) });
}

describe('the facts of arbitrary claims', () => {
  it('do not depend on the order of the claims', () => {
    const shuffled = anyClaims.chain((claims) =>
      fc.tuple(
        fc.constant(claims),
        fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, anyRules, ([claims, others], rules) => {
        expect(resolveClaims(others, rules)).toEqual(resolveClaims(claims, rules));
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  it('contain every claim except denials once and unchanged', () => {
    checkAll((claims, rules) => {
      const kept = resolveClaims(claims, rules).flatMap((fact) => fact.claims);
      expect(writeAll(kept.filter(({ isDenial }) => !isDenial))).toEqual(
        writeAll(claims.filter(({ isDenial }) => !isDenial)),
      );
    });
  });

  it('contain exactly the denials of the records that they are based on', () => {
    checkAll((claims, rules) => {
      for (const fact of resolveClaims(claims, rules)) {
        const [denials, own] = [true, false].map((denies) =>
          fact.claims.filter(({ isDenial = false }) => isDenial === denies),
        );
        const origins = (own ?? []).map(({ origin }) => origin);
        expect(writeAll(denials ?? [])).toEqual(
          writeAll(
            claims.filter(({ isDenial, about = '' }) => isDenial && origins.includes(about)),
          ),
        );
      }
    });
  });

  it('have unique keys, and one preferred fact per item unless it needs a dated claim', () => {
    checkAll((claims, rules) => {
      const facts = resolveClaims(claims, rules);
      expect(new Set(facts.map(({ factKey }) => factKey)).size).toBe(facts.length);
      const items = new Set(facts.map(({ claimKey }) => claimKey));
      for (const item of items) {
        const [first, ...rivals] = facts.filter(({ claimKey }) => claimKey === item);
        const own = (first?.claims ?? []).filter(({ isDenial }) => !isDenial);
        const needsAnother = own.every(({ needsDatedClaim }) => needsDatedClaim);
        expect(first?.rank).toBe(needsAnother ? 'NORMAL' : 'PREFERRED');
        for (const { rank } of rivals) expect(rank).toBe('NORMAL');
      }
    });
  });

  it('are possible on all days on which they are certain, and have bounds in order', () => {
    checkAll((claims, rules) => {
      for (const fact of resolveClaims(claims, rules)) {
        expect(fact.startEarliest <= fact.startLatest).toBe(true);
        expect(fact.endEarliest <= fact.endLatest).toBe(true);
        for (const day of ['1905-09-05', '1906-01-01', '1941-12-07', '1950-01-01', '2026-01-01']) {
          const span = { first: day, last: day };
          if (isCertainAt(fact, span)) expect(isPossibleAt(fact, span)).toBe(true);
        }
      }
    });
  });

  it('show only dates of their own claims, or an open end', () => {
    checkAll((claims, rules) => {
      for (const fact of resolveClaims(claims, rules)) {
        const own = fact.claims.filter(({ isDenial }) => !isDenial);
        expect(['', ...own.map(({ start }) => start)]).toContain(fact.startedOn);
        const open = rules.form === 'openClose' ? ['', '..'] : [''];
        const known = own.flatMap(({ knownFrom, knownUntil }) => [knownFrom, knownUntil]);
        const lostSight = known.map((day) => `${day}/..`);
        expect([...open, ...lostSight, ...own.map(({ end }) => end)]).toContain(fact.endedOn);
        for (const [name, date] of Object.entries(fact.dates))
          expect(own.map(({ dates }) => dates[name])).toContain(date);
      }
    });
  });

  it('list neither sources that only deny them nor the unsourced marker', () => {
    checkAll((claims, rules) => {
      for (const fact of resolveClaims(claims, rules)) {
        const own = fact.claims.filter(({ isDenial }) => !isDenial);
        const denials = fact.claims.filter(({ isDenial }) => isDenial);
        expect(fact.sources.toSorted()).toEqual(namesOf(own));
        expect(fact.deniedBy.toSorted()).toEqual(namesOf(denials));
      }
    });
  });

  it('are never HIGH without a source', () => {
    checkAll((claims, rules) => {
      for (const fact of resolveClaims(claims, rules)) {
        const areUnsourced = fact.claims.every(({ source }) => source === 'unsourced');
        if (areUnsourced) expect(fact.confidence).not.toBe('HIGH');
      }
    });
  });

  it('can be described in English', () => {
    checkAll((claims, rules) => {
      for (const fact of resolveClaims(claims, rules))
        expect(describeSpan(fact)).toMatch(/^[a-z0-9]/i);
    });
  });
});

function writeAll(claims: readonly Claim[]): readonly string[] {
  return claims.map((claim) => JSON.stringify(claim)).toSorted();
}

function namesOf(claims: readonly Claim[]): readonly string[] {
  const names = new Set(claims.map(({ source }) => source));
  names.delete('unsourced');
  return [...names].toSorted();
}
