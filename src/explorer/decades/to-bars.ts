import type { Point } from './decades-query.ts';

/**
 * A bar of the chart. The certain part is below the possible part. `x` and `width` are in percent, heights and `y` in
 * pixels.
 */
export interface Bar {
  readonly decade: string;
  readonly x: number;
  readonly width: number;
  readonly certain: { readonly y: number; readonly height: number };
  readonly possible: { readonly y: number; readonly height: number };
  readonly count: number;
  /** The number of relations that certainly or possibly belong to the decade. */
  readonly most: number;
}

/** Returns the bars of a series within a height. The highest bar fills the height. */
export function toBars(points: readonly Point[], height: number): readonly Bar[] {
  const highest = Math.max(1, ...points.map(({ count, possible }) => count + possible));
  const step = 100 / Math.max(1, points.length);
  return points.map(({ period, count, possible }, index) => {
    const certain = round((count / highest) * height);
    const total = round(((count + possible) / highest) * height);
    return {
      decade: formatDecade(period),
      x: round(index * step + step * 0.1),
      width: round(step * 0.8),
      certain: { y: height - certain, height: certain },
      possible: { y: height - total, height: round(total - certain) },
      count,
      most: count + possible,
    };
  });
}

/** Returns a decade in English: "190X" is "1900s". */
export function formatDecade(period: string): string {
  return `${Number(period.slice(0, 3))}0s`;
}

/** Returns a count as text: "12", or "12–15" if three more relations are possible. */
export function formatCount(count: number, possible: number): string {
  return possible === 0 ? String(count) : `${count}–${count + possible}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
