/** Returns a quantile of numbers in any order, such as the 95th percentile for 0.95. Returns null without numbers. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}

/** Returns the median. Returns null if there are no values or if a value is null. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((one, other) => one - other);
  if (known.length === 0 || known.length < values.length) return null;
  const middle = Math.floor(known.length / 2);
  const [below, above] = [known[middle - 1] ?? 0, known[middle] ?? 0];
  return known.length % 2 === 0 ? (below + above) / 2 : above;
}
