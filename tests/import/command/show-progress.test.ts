import { describeProgress } from '../../../import/command/show-progress.ts';

it('shows rows, percentage, speed and remaining time', () => {
  expect(describeProgress(5000, 20_000, 2500)).toBe(
    '5000 of 20000 rows (25 %), 2000 rows/s, 8 s left',
  );
});
