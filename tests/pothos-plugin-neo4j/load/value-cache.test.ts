import type { Graph } from '../../../src/neo4j/graph.ts';
import type { DataVersion } from '../../../src/neo4j/watch-version.ts';
import { createValueCache } from '../../../src/pothos-plugin-neo4j/index.ts';

const graph = {} as Graph;

function openCache() {
  const state: { version: DataVersion; reads: number } = { version: 'v1', reads: 0 };
  const cache = createValueCache(graph, { read: () => Promise.resolve(state.version) });
  const read = (): Promise<number> => Promise.resolve((state.reads += 1));
  return { state, cache, read };
}

it('reads a value once for each version of the data', async () => {
  const { state, cache, read } = openCache();
  expect(await Promise.all([cache.get('a', read), cache.get('a', read)])).toEqual([1, 1]);
  expect(await cache.get('b', read)).toBe(2);
  state.version = 'v2';
  expect(await cache.get('a', read)).toBe(3);
});

it('has no value while the data is changing', async () => {
  const { state, cache, read } = openCache();
  await cache.get('a', read);
  state.version = null;
  expect(await cache.get('a', read)).toBeNull();
  state.version = 'v1';
  expect(await cache.get('a', read)).toBe(2);
});

it('reads a value again after a failure', async () => {
  const { cache, read } = openCache();
  expect(await cache.get('a', () => Promise.reject(new Error('no database')))).toBeNull();
  expect(await cache.get('a', read)).toBe(1);
});
