import type { BenchQuery } from '../queries/bench-query.ts';
import type { Inspected } from './inspect-query.ts';

/**
 * Returns a sentence for each server whose answers differ from those of gaiko for no known reason. If nothing may fail,
 * also returns one for each failure.
 */
export function checkDifferences(
  query: BenchQuery,
  inspected: readonly Inspected[],
  mayFail: boolean,
): readonly string[] {
  return inspected.flatMap(({ server, difference, failure }) => {
    if (difference === null)
      return mayFail ? [] : [`${query.name}: ${server} failed: ${failure ?? ''}`];
    const { values, differing, examples } = difference;
    const known = query.differences?.find(({ servers }) => servers.includes(server));
    if (differing <= values * (known?.maxShare ?? 0)) return [];
    return [
      `${query.name}: ${server} differs from gaiko in ${differing} of ${values} values (${examples.join('; ')})`,
    ];
  });
}
