import type { Graph } from '../../../src/neo4j/graph.ts';
import type { DataVersion } from '../../../src/neo4j/watch-version.ts';
import { keepValues } from '../../../src/pothos-plugin-neo4j/index.ts';

const graph = {} as Graph;

function openKept() {
  const state: { version: DataVersion; reads: number } = { version: 'v1', reads: 0 };
  const kept = keepValues(graph, { read: () => Promise.resolve(state.version) });
  const read = (): Promise<number> => Promise.resolve((state.reads += 1));
  return { state, kept, read };
}

it('reads a value once for each version of the data', async () => {
  const { state, kept, read } = openKept();
  expect(await Promise.all([kept.get('a', read), kept.get('a', read)])).toEqual([1, 1]);
  expect(await kept.get('b', read)).toBe(2);
  state.version = 'v2';
  expect(await kept.get('a', read)).toBe(3);
});

it('has no value while the data is changing', async () => {
  const { state, kept, read } = openKept();
  await kept.get('a', read);
  state.version = null;
  expect(await kept.get('a', read)).toBeNull();
  state.version = 'v1';
  expect(await kept.get('a', read)).toBe(2);
});

it('reads a value again after a failure', async () => {
  const { kept, read } = openKept();
  expect(await kept.get('a', () => Promise.reject(new Error('no database')))).toBeNull();
  expect(await kept.get('a', read)).toBe(1);
});
