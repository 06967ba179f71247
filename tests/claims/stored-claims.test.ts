import fc from 'fast-check';
import { InvalidStoredClaims, readClaims, writeClaims } from '../../src/claims/stored-claims.ts';
import { anyClaims } from './any-claims.ts';
import { makeClaim } from './japan-relations.ts';

it('writes the rest of a claim without what is empty', () => {
  const stored = writeClaims([
    makeClaim({}),
    makeClaim({ about: 't/1', preference: 2, properties: { ordinal: 3 } }),
  ]);
  expect(stored.claimDetails).toEqual([
    '{}',
    '{"about":"t/1","preference":2,"properties":{"ordinal":3}}',
  ]);
});

it('reads what it wrote', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      expect(readClaims(writeClaims(claims))).toEqual(claims);
    }),
  );
});

it.each([
  [{ claimSources: [] }, 'have different lengths'],
  [{ claimConfidences: ['SURE'] }, '"SURE" is not a confidence'],
  [{ claimDetails: ['[]'] }, 'is not the details of a claim'],
  [{ claimDetails: ['{"dates":{"signedOn":1905}}'] }, 'has an invalid value: 1905'],
  [{ claimDetails: ['{"properties":"x"}'] }, 'has an invalid value: "x"'],
])('rejects invalid lists: %j', (broken, reason) => {
  const lists = { ...writeClaims([makeClaim({})]), ...broken };
  expect(() => readClaims(lists)).toThrow(InvalidStoredClaims);
  expect(() => readClaims(lists)).toThrow(reason);
});
