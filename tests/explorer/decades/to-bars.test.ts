import { formatCount, formatDecade, toBars } from '../../../src/explorer/decades/to-bars.ts';

describe('toBars', () => {
  it('fills the height with the highest bar, with the possible part on top', () => {
    const points = [
      { period: '190X', count: 3, possible: 1 },
      { period: '191X', count: 2, possible: 0 },
    ];
    expect(toBars(points, 100)).toEqual([
      {
        decade: '1900s',
        x: 5,
        width: 40,
        certain: { y: 25, height: 75 },
        possible: { y: 0, height: 25 },
        count: 3,
        most: 4,
      },
      {
        decade: '1910s',
        x: 55,
        width: 40,
        certain: { y: 50, height: 50 },
        possible: { y: 50, height: 0 },
        count: 2,
        most: 2,
      },
    ]);
  });

  it('returns empty bars if all counts are zero', () => {
    expect(toBars([{ period: '190X', count: 0, possible: 0 }], 100)).toMatchObject([
      { certain: { y: 100, height: 0 }, possible: { y: 100, height: 0 } },
    ]);
  });
});

describe('formatDecade', () => {
  it('returns the decade in English', () => {
    expect([formatDecade('190X'), formatDecade('066X')]).toEqual(['1900s', '660s']);
  });
});

describe('formatCount', () => {
  it('returns a range if more is possible', () => {
    expect([formatCount(12, 0), formatCount(58, 1)]).toEqual(['12', '58–59']);
  });
});
