/** The values of an answer without its form: all leaves except nulls and empty texts, with their numbers. */
export type Leaves = ReadonlyMap<string, number>;

/** What two answers have in common. */
export interface AnswerDifference {
  /** The number of values in the answer of gaiko. */
  readonly values: number;
  /** The number of values that only one of the answers has. */
  readonly differing: number;
  /** Some of these values. */
  readonly examples: readonly string[];
}

const MAX_EXAMPLES = 5;
/** Fields whose values depend on the server. */
const IGNORED = new Set(['__typename', 'type', 'score']);

/** Returns the leaves of an answer. */
export function countLeaves(answer: unknown): Leaves {
  const leaves = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (value === null || value === undefined || value === '') return;
    if (typeof value !== 'object') {
      const leaf = JSON.stringify(value);
      leaves.set(leaf, (leaves.get(leaf) ?? 0) + 1);
      return;
    }
    for (const [name, inner] of Object.entries(value)) if (!IGNORED.has(name)) visit(inner);
  };
  visit(answer);
  return leaves;
}

/** Compares the values of two answers, in any order. */
export function compareLeaves(expected: Leaves, found: Leaves): AnswerDifference {
  const differing = [...new Set([...expected.keys(), ...found.keys()])].flatMap((leaf) => {
    const more = (expected.get(leaf) ?? 0) - (found.get(leaf) ?? 0);
    return more === 0 ? [] : [{ leaf, more }];
  });
  return {
    values: sum([...expected.values()]),
    differing: sum(differing.map(({ more }) => Math.abs(more))),
    examples: differing
      .slice(0, MAX_EXAMPLES)
      .map(({ leaf, more }) => `${more > 0 ? 'missing' : 'additional'}: ${leaf}`),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
