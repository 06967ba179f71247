import fc from 'fast-check';
import type { Claim } from '../../src/claims/claim.ts';

const starts = [
  '',
  '',
  '1905',
  '1905-09',
  '1905-09-05',
  '190X',
  '1911/1923',
  '1941?',
  '1952',
  '..',
];
const ends = ['', '', '..', '1923', '1923-04', '1941', '1945~', '1945-08-15', '1950/..', '200X'];
const days = ['', '', '1906-01-01', '1941-12-07', '1991-12-26', '2026-01-01'];

/**
 * Arbitrary claims about one relationship. They have few distinct values, so that claims agree, contradict and repeat
 * each other.
 */
export const anyClaims: fc.Arbitrary<Claim[]> = fc.array(
  fc.record(
    {
      origin: fc.constantFrom('a/1', 'a/2', 'b/1', 'b/2/x', 'c/1', 'd/1'),
      about: fc.constantFrom('a/1', 'b/1', 'x/9'),
      source: fc.constantFrom('article', 'ministry', 'atlas', 'unsourced'),
      start: fc.constantFrom(...starts),
      end: fc.constantFrom(...ends),
      dates: fc.constantFrom<Record<string, string>[]>(
        {},
        { signedOn: '1905-09-01' },
        { signedOn: '1905' },
        { signedOn: '1904' },
      ),
      knownFrom: fc.constantFrom(...days),
      knownUntil: fc.constantFrom(...days),
      notBefore: fc.constantFrom('', '', '1905-01-01'),
      notAfter: fc.constantFrom('', '', '1900-01-01', '1991-12-26'),
      confidence: fc.constantFrom('HIGH', 'MEDIUM', 'LOW'),
      preference: fc.constantFrom(0, 0, 1, 2),
      isReopening: fc.boolean(),
      isDenial: fc.constant(true),
      needsDatedClaim: fc.constant(true),
      isContesting: fc.constant(true),
      note: fc.constantFrom('', 'a note'),
      properties: fc.constantFrom<Record<string, string | number | boolean>[]>(
        {},
        { status: 'member' },
        { status: 'observer', isFounder: true },
        { ordinal: 7 },
      ),
    },
    {
      requiredKeys: [
        'origin',
        'source',
        'start',
        'end',
        'dates',
        'knownFrom',
        'knownUntil',
        'notBefore',
        'notAfter',
        'confidence',
        'preference',
        'isReopening',
        'note',
        'properties',
      ],
    },
  ),
  { maxLength: 8 },
);
