import type { Claim, ClaimRules } from '../../src/claims/claim.ts';
import { resolveClaims } from '../../src/claims/resolve-claims.ts';

const rules: ClaimRules = {
  kind: 'BORDERS',
  from: 'A',
  to: 'B',
  form: 'periods',
  contested: ['lengthKm'],
};

function claim(lengthKm: number, preference: number): Claim {
  return {
    origin: 'borders/A/B',
    source: 'yearbook',
    start: '',
    end: '',
    dates: {},
    knownFrom: '2026-01-01',
    knownUntil: '2026-01-01',
    notBefore: '',
    notAfter: '',
    confidence: 'MEDIUM',
    preference,
    isReopening: false,
    note: '',
    properties: { lengthKm },
  };
}

it('makes claims with different values of a contested property rivals', () => {
  const facts = resolveClaims([claim(467, 1), claim(447, 2)], rules);
  expect(facts.map(({ rank, properties }) => [rank, properties['lengthKm']])).toEqual([
    ['PREFERRED', 447],
    ['NORMAL', 467],
  ]);
  expect(new Set(facts.map(({ claimKey }) => claimKey)).size).toBe(1);
  expect(new Set(facts.map(({ factKey }) => factKey)).size).toBe(2);
});

it('keeps claims that agree on a contested property in one fact', () => {
  const other = { ...claim(447, 1), origin: 'atlas/A/B', source: 'atlas' };
  expect(resolveClaims([claim(447, 2), other], rules)).toHaveLength(1);
});
