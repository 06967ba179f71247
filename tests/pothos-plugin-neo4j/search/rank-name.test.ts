import { assert, property, string } from 'fast-check';
import { editDistance } from '../../../src/graph/model/edit-distance.ts';
import { rankName, readSearchText } from '../../../src/pothos-plugin-neo4j/search/rank-name.ts';

it.each([
  ['kanagava', 'kanagawa', 1],
  ['sovjet', 'soviet', 1],
  ['jpaan', 'japan', 1],
  ['germny', 'germany', 1],
  ['untied', 'united', 1],
  ['', 'ab', 2],
  ['abc', 'abc', 0],
  ['abcdef', 'uvwxyz', 4],
])('counts from %j to %j slips: %i', (one, other, slips) => {
  expect(editDistance(one, other, 3)).toBe(slips);
});

it('is symmetric', () => {
  assert(
    property(string({ maxLength: 8 }), string({ maxLength: 8 }), (one, other) => {
      expect(editDistance(one, other, 20)).toBe(editDistance(other, one, 20));
      expect(editDistance(one, other, 20) === 0).toBe(one === other);
    }),
  );
});

it('ranks exact names, prefixes of whole words, whole words, prefixes of words, and misspellings in this order', () => {
  const ranked = [
    ['soviet union', 'Soviet Union'],
    ['soviet', 'Soviet Union'],
    ['union', 'Soviet Union'],
    ['sov', 'Soviet Union'],
    ['uni', 'Soviet Union'],
    ['sovjet', 'Soviet Union'],
    ['soviet atlantis', 'Soviet Union'],
    ['atlantis', 'Soviet Union'],
  ].map(([text = '', name = '']) => rankName(readSearchText(text), name));
  expect(ranked).toEqual([...ranked].sort((one, other) => other - one));
  expect(new Set(ranked).size).toBe(ranked.length);
  expect(ranked.at(0)).toBe(1);
  expect(ranked.at(-1)).toBe(0);
});

it('ranks the shorter of two names with the same prefix first', () => {
  const wanted = readSearchText('日英同盟');
  expect(rankName(wanted, '第二次日英同盟')).toBeGreaterThan(
    rankName(wanted, '第二回日英同盟協約'),
  );
});
