/** The scalar values of a response without field names, each with the number of occurrences. */
type ValueCounts = ReadonlyMap<string, number>;

/** The difference between the responses of two servers. */
export interface ResponseDifference {
  /** The number of values in the expected responses. */
  readonly values: number;
  /** The number of missing and additional values. */
  readonly differing: number;
  /** Examples of missing and additional values. */
  readonly examples: readonly string[];
}

const MAX_EXAMPLES = 5;
/** The names of fields whose values depend on the server. */
const IGNORED = new Set(['__typename', 'type', 'score']);

/**
 * Compares two lists of responses pairwise, regardless of field names, structure and order. Ignores nulls, empty
 * strings, and responses without a counterpart.
 */
export function compareResponses(
  expected: readonly unknown[],
  found: readonly unknown[],
): ResponseDifference {
  const count = Math.min(expected.length, found.length);
  const all = expected
    .slice(0, count)
    .map((response, at) => compareValues(countValues(response), countValues(found[at])));
  return {
    values: sum(all.map(({ values }) => values)),
    differing: sum(all.map(({ differing }) => differing)),
    examples: all.flatMap(({ examples }) => examples).slice(0, MAX_EXAMPLES),
  };
}

function countValues(response: unknown): ValueCounts {
  const counts = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (value === null || value === undefined || value === '') return;
    if (typeof value !== 'object') {
      const text = JSON.stringify(value);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return;
    }
    for (const [name, inner] of Object.entries(value)) if (!IGNORED.has(name)) visit(inner);
  };
  visit(response);
  return counts;
}

function compareValues(expected: ValueCounts, found: ValueCounts): ResponseDifference {
  const differing = [...new Set([...expected.keys(), ...found.keys()])].flatMap((value) => {
    const missing = (expected.get(value) ?? 0) - (found.get(value) ?? 0);
    return missing === 0 ? [] : [{ value, missing }];
  });
  return {
    values: sum([...expected.values()]),
    differing: sum(differing.map(({ missing }) => Math.abs(missing))),
    examples: differing
      .slice(0, MAX_EXAMPLES)
      .map(({ value, missing }) => `${missing > 0 ? 'missing' : 'additional'}: ${value}`),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
