import fc from 'fast-check';
import { rankPaths } from '../../../src/pothos-plugin-neo4j/paths/rank-paths.ts';

type Tie = readonly [string, string];

const compare = (one: string, other: string): number => (one < other ? -1 : 1);
const nameOf = (at: number): string => 'abcdefgh'.charAt(at);

const graphs = fc.record({
  ties: fc.array(
    fc.tuple(fc.nat(7), fc.nat(7)).map(([one, other]): Tie => [nameOf(one), nameOf(other)]),
    { maxLength: 20 },
  ),
  weights: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
  barred: fc.nat(7),
  length: fc.integer({ min: 1, max: 6 }),
  count: fc.integer({ min: 1, max: 8 }),
});

function neighboursOf(ties: readonly Tie[]): Map<string, Set<string>> {
  const neighbors = new Map<string, Set<string>>();
  for (const [one, other] of ties.filter(([left, right]) => left !== right)) {
    neighbors.set(one, (neighbors.get(one) ?? new Set()).add(other));
    neighbors.set(other, (neighbors.get(other) ?? new Set()).add(one));
  }
  return neighbors;
}

/** Returns all paths of a length by exhaustive search. */
function tryAll(
  neighbors: ReadonlyMap<string, ReadonlySet<string>>,
  path: readonly string[],
  to: string,
  length: number,
): string[][] {
  if (path.length === length + 1) return path.at(-1) === to ? [[...path]] : [];
  if (path.at(-1) === to) return [];
  return [...(neighbors.get(path.at(-1) ?? '') ?? [])]
    .filter((next) => !path.includes(next))
    .flatMap((next) => tryAll(neighbors, [...path, next], to, length));
}

it('returns the same lightest paths in the same order as an exhaustive search', () => {
  fc.assert(
    fc.property(graphs, ({ ties, weights: given, barred, length, count }) => {
      const neighbors = neighboursOf(ties);
      const inner = new Map(
        given
          .map((weight, at): [string, number] => [nameOf(at), weight])
          .filter(([name]) => name !== nameOf(barred)),
      );
      const weigh = (path: readonly string[]): number =>
        path.slice(1, -1).reduce((sum, name) => sum + (inner.get(name) ?? 0), 0);
      const expected = tryAll(neighbors, ['a'], 'b', length)
        .filter((path) => path.slice(1, -1).every((name) => inner.has(name)))
        .sort((one, other) => weigh(one) - weigh(other) || compare(one.join(), other.join()))
        .slice(0, count);
      const wanted = {
        neighbors,
        predecessors: neighbors,
        from: 'a',
        to: 'b',
        length,
        count,
        weights: inner,
        compare,
      };
      expect(rankPaths(wanted)).toEqual({ paths: expected, isCut: false });
    }),
    { numRuns: 500 },
  );
});

it('stops at its limit and reports it if most partial paths are dead ends', () => {
  // A complete graph is attached to the only path, which is shorter than requested.
  const crowd = Array.from({ length: 80 }, (_, at) => `crowd ${at}`);
  const ties = crowd.flatMap((one) => [
    ['x', one] as const,
    ...crowd.map((other) => [one, other] as const),
  ]);
  const neighbors = neighboursOf([['a', 'x'], ['x', 'b'], ...ties]);
  const weights = new Map(['x', ...crowd].map((name) => [name, 1]));
  const wanted = {
    neighbors,
    predecessors: neighbors,
    from: 'a',
    to: 'b',
    length: 6,
    count: 1,
    weights,
    compare,
  };
  expect(rankPaths(wanted)).toEqual({ paths: [], isCut: true });
});
