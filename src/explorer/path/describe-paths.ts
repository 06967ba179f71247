interface Result {
  readonly isTruncated: boolean;
  readonly shortest: number | null;
  readonly paths: readonly unknown[];
}

/** Describes the number and length of the found paths. Without paths, describes the limits of the search. */
export function describePaths({ paths, shortest, isTruncated }: Result, maxHops: number): string {
  const limit = isTruncated
    ? ' The search stopped at its limit, so there may be other paths. Select fewer kinds of links, or a date.'
    : '';
  if (paths.length === 0) {
    if (isTruncated) return `No path was found.${limit}`;
    return (
      `No path of up to ${countFacts(maxHops)} connects the two under these conditions. ` +
      'This holds for the facts in this data only. Allow longer paths, more kinds of links, facts that ' +
      'possibly held, or another date.'
    );
  }
  const found = paths.length === 1 ? '1 path.' : `${paths.length} paths, the shortest first.`;
  return `${found} The shortest has ${countFacts(shortest ?? 0)}.${limit}`;
}

/** Returns a number of facts in words: "1 fact", "2 facts". */
export function countFacts(count: number): string {
  return count === 1 ? '1 fact' : `${count} facts`;
}
