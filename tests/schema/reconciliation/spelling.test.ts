import { normalizeSpelling, respell } from '../../../schema/reconciliation/spelling.ts';

it.each([
  ['Korea, Republic of', 'Republic of Korea'],
  ['Gambia, The', 'The Gambia'],
  ['U.S.S.R.', 'USSR'],
  ['St. Lucia', 'Saint Lucia'],
  ['Bosnia & Herzegovina', 'BOSNIA AND HERZEGOVINA'],
  ["Cote d'Ivoire", 'Côte d’Ivoire'],
  ['Guinea Bissau', 'Guinea-Bissau'],
])('takes %s and %s for spellings of one name', (one, other) => {
  expect(normalizeSpelling(one)).toBe(normalizeSpelling(other));
});

it.each([
  ['Congo', 'Democratic Republic of the Congo'],
  ['Republic of Korea', "Democratic People's Republic of Korea"],
  ['Niger', 'Nigeria'],
  ['China', 'Republic of China'],
])('takes %s and %s for different names', (one, other) => {
  expect(normalizeSpelling(one)).not.toBe(normalizeSpelling(other));
});

it('respells a name for the search, which compares whole words', () => {
  expect(respell('St. Kitts & Nevis')).toEqual(['saint kitts nevis', 'st kitts nevis']);
  expect(respell('…')).toEqual([]);
});
