import fc from 'fast-check';
import { InvalidStoredClaims, readClaims, writeClaim } from '../../src/claims/stored-claims.ts';
import { anyClaims } from './any-claims.ts';
import { makeClaim } from './japan-relations.ts';

it('formats a claim without empty values', () => {
  const claim = makeClaim({ about: 't/1', preference: 2, properties: { ordinal: 3 } });
  expect(JSON.parse(writeClaim(claim))).toEqual({
    source: claim.source,
    confidence: claim.confidence,
    about: 't/1',
    preference: 2,
    properties: { ordinal: 3 },
  });
});

it('parses every formatted claim', () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const origins = claims.map(({ origin }) => origin);
      expect(readClaims(origins, claims.map(writeClaim))).toEqual(claims);
    }),
  );
});

it.each([
  ['{"confidence":"SURE"}', '"SURE" is not a confidence'],
  ['[]', 'is not a claim'],
  ['{"confidence":"LOW","dates":{"signedOn":1905}}', 'has an invalid value: 1905'],
  ['{"confidence":"LOW","properties":"x"}', 'has an invalid value: "x"'],
])('rejects invalid text: %j', (text, reason) => {
  expect(() => readClaims(['a/1'], [text])).toThrow(InvalidStoredClaims);
  expect(() => readClaims(['a/1'], [text])).toThrow(reason);
});

it('rejects claims without origins', () => {
  expect(() => readClaims([], ['{"confidence":"LOW"}'])).toThrow('0 origins have 1 claims.');
});
