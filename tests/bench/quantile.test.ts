import { median, quantile } from '../../bench/measure/quantile.ts';

it('returns quantiles of unsorted numbers', () => {
  const values = Array.from({ length: 100 }, (_, at) => (at * 37) % 100);
  expect([0, 0.5, 0.99, 1].map((share) => quantile(values, share))).toEqual([0, 50, 99, 99]);
});

it('returns no quantile without numbers', () => {
  expect(quantile([], 0.5)).toBeNull();
});

it('returns the mean of both middle values as the median of an even count', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([10, 9, 1])).toBe(9);
});

it('returns no median if a value is unknown', () => {
  expect([median([]), median([1, null])]).toEqual([null, null]);
});
