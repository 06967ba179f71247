import { describeProgress } from '../../import/command/show-progress.ts';

it('tells rows, share, speed and the time that is left', () => {
  expect(describeProgress(5000, 20_000, 2500)).toBe(
    '5000 of 20000 rows (25 %), 2000 rows/s, 8 s left',
  );
});
