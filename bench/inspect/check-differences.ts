import type { BenchQuery } from '../queries/bench-query.ts';
import type { ServerName } from '../servers/server-names.ts';
import type { ResponseDifference } from './compare-responses.ts';
import type { Inspected } from './inspect-query.ts';

/**
 * Returns an error message for each server whose responses have unknown differences. Also returns an error message for
 * each failed server, unless `mayFail` is true.
 */
export function checkDifferences(
  query: BenchQuery,
  inspected: readonly Inspected[],
  mayFail: boolean,
): readonly string[] {
  return inspected.flatMap(({ server, difference, failure }) => {
    if (difference === null)
      return mayFail ? [] : [`${query.name}: ${server} failed: ${failure ?? ''}`];
    if (isKnown(query, server, difference)) return [];
    const { values, differing, examples } = difference;
    return [
      `${query.name}: ${server} differs from gaiko in ${differing} of ${values} values (${examples.join('; ')})`,
    ];
  });
}

/** Returns whether a difference is known and within its limit. Without a known difference, the limit is zero. */
export function isKnown(
  { differences = [] }: BenchQuery,
  server: ServerName,
  { values, differing }: ResponseDifference,
): boolean {
  const known = differences.find(({ servers }) => servers.includes(server));
  return differing <= values * (known?.maxShare ?? 0);
}
