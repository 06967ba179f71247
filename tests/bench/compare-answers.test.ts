import { compareLeaves, countLeaves } from '../../bench/inspect/compare-answers.ts';

it('finds the same values in answers of another form', () => {
  const nested = { treaties: { nodes: [{ slug: 'a', signedOn: { edtf: '1905' }, kind: null }] } };
  const flat = [{ key: 'a', on: '1905', note: '' }];
  expect(compareLeaves(countLeaves(nested), countLeaves(flat))).toEqual({
    values: 2,
    differing: 0,
    examples: [],
  });
});

it('counts missing and additional values, also repeated ones', () => {
  const difference = compareLeaves(countLeaves(['a', 'a', 1]), countLeaves(['a', 2]));
  expect(difference.differing).toBe(3);
  expect(difference.examples).toEqual(['missing: "a"', 'missing: 1', 'additional: 2']);
});

it('ignores types and scores, which depend on the server', () => {
  expect(countLeaves({ __typename: 'Country', score: 2.5, name: 'Japan' })).toEqual(
    countLeaves({ name: 'Japan' }),
  );
});
