import { compareResponses } from '../../bench/inspect/compare-responses.ts';

it('finds the same values in responses with different structures', () => {
  const nested = { treaties: { nodes: [{ slug: 'a', signedOn: { edtf: '1905' }, kind: null }] } };
  const flat = [{ key: 'a', on: '1905', note: '' }];
  expect(compareResponses([nested], [flat])).toEqual({ values: 2, differing: 0, examples: [] });
});

it('counts each occurrence of missing and additional values', () => {
  const difference = compareResponses([['a', 'a', 1]], [['a', 2]]);
  expect(difference.differing).toBe(3);
  expect(difference.examples).toEqual(['missing: "a"', 'missing: 1', 'additional: 2']);
});

it('compares responses pairwise', () => {
  expect(compareResponses(['a', 'b'], ['b', 'b']).differing).toBe(2);
});

it('ignores types and scores, which depend on the server', () => {
  const difference = compareResponses(
    [{ __typename: 'Country', score: 2.5, name: 'Japan' }],
    [{ name: 'Japan' }],
  );
  expect(difference).toEqual({ values: 1, differing: 0, examples: [] });
});
