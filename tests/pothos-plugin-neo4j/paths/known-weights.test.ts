import type { Graph, Row } from '../../../src/neo4j/graph.ts';
import { createValueCache } from '../../../src/pothos-plugin-neo4j/index.ts';
import { loadWeights, MAX_WEIGHTS } from '../../../src/pothos-plugin-neo4j/paths/known-weights.ts';

const WEIGHTS: Readonly<Record<string, number>> = { rose: 3, moss: 8, oak: 40 };
const NAMES = Object.keys(WEIGHTS);

/** Returns a function that loads weights, and the names for which it read them. */
function openWeights() {
  const reads: (readonly string[])[] = [];
  const cache = createValueCache({} as Graph, { read: () => Promise.resolve('v1') });
  const load = async (most: number, { names = NAMES, text = 'RETURN 1' } = {}) => {
    const read = (unknown: readonly string[]): Promise<readonly Row[]> => {
      reads.push(unknown);
      const rows = unknown.map((name) => [name, WEIGHTS[name] ?? 1] as const);
      return Promise.resolve(rows.filter(([, weight]) => weight <= most));
    };
    const call = { names, most, statement: { text, parameters: { most: 1n } }, read };
    return Object.fromEntries(await loadWeights({ cache }, call));
  };
  return { reads, load };
}

it('reads each weight once', async () => {
  const { reads, load } = openWeights();
  expect(await load(10)).toEqual({ rose: 3, moss: 8 });
  expect(await load(10)).toEqual({ rose: 3, moss: 8 });
  expect(reads).toEqual([NAMES]);
});

it('omits known weights above the bound', async () => {
  const { reads, load } = openWeights();
  await load(10);
  expect(await load(5)).toEqual({ rose: 3 });
  expect(reads).toHaveLength(1);
});

it('reads the other weights again for a higher bound', async () => {
  const { reads, load } = openWeights();
  await load(5);
  expect(await load(Infinity)).toEqual(WEIGHTS);
  expect(reads).toEqual([NAMES, ['moss', 'oak']]);
});

it('does not share the weights of different statements', async () => {
  const { reads, load } = openWeights();
  await load(5);
  await load(5, { text: 'RETURN 2' });
  expect(reads).toEqual([NAMES, NAMES]);
});

it('does not cache the weights of a statement that reads the current date', async () => {
  const { reads, load } = openWeights();
  await load(5, { text: 'RETURN date()' });
  await load(5, { text: 'RETURN date()' });
  expect(reads).toEqual([NAMES, NAMES]);
});

it('returns more weights than the cache can contain', async () => {
  const { load } = openWeights();
  const names = Array.from({ length: MAX_WEIGHTS + 10 }, (_, at) => `plant-${at}`);
  expect(Object.keys(await load(5, { names }))).toHaveLength(names.length);
  expect(Object.keys(await load(5, { names }))).toHaveLength(names.length);
});
