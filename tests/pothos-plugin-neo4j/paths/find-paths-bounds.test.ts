import type { Graph } from '../../../src/neo4j/graph.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, place, uproot } from './knots.ts';

let graph: Graph;

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

describe('on a graph with exponentially many paths', () => {
  const SIZE = 500;

  beforeAll(async () => {
    graph = openTestGraph();
    await uproot(graph);
    // Two complete graphs without a relationship between them.
    await graph.write([
      {
        text: `UNWIND ['a', 'b'] AS crowd
CREATE (:Knot {key: crowd, name: crowd, zzSortName: crowd, at: 0})
WITH crowd UNWIND range(1, $size) AS at
CREATE (:Knot {key: crowd + at, name: crowd, zzSortName: crowd, at: at})`,
        parameters: { size: BigInt(SIZE) },
      },
    ]);
    for (let low = 0; low <= SIZE; low += 50) {
      const text = `MATCH (x:Knot) WHERE x.at >= $low AND x.at < $low + 50
MATCH (y:Knot) WHERE y.name = x.name AND x.at < y.at
CREATE (x)-[:TIED {zzFactKey: x.key + '|' + y.key, rank: 'PREFERRED'}]->(y)`;
      await graph.write([{ text, parameters: { low: BigInt(low) } }], { timeoutMs: 60_000 });
    }
  }, 120_000);

  it('stops at its deadline and reports that the result is truncated', async () => {
    const began = performance.now();
    const found = await ask(graph, { maxHops: 6, count: 20 }, 5_000);
    expect([found.paths, found.isTruncated]).toEqual([[], true]);
    expect(performance.now() - began).toBeLessThan(4_500);
  }, 20_000);

  it('returns the paths found before its deadline', async () => {
    const began = performance.now();
    const found = await ask(graph, { to: place('Knot:a1'), maxHops: 6, count: 20 }, 600);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(found.paths.every((path) => path.length >= 2)).toBe(true);
    if (!found.isTruncated) expect(found.paths).toHaveLength(20);
  }, 20_000);

  it('returns short paths immediately', async () => {
    const found = await ask(graph, { to: place('Knot:a7'), maxHops: 1 }, 5_000);
    expect([found.paths.length, found.isTruncated]).toEqual([1, false]);
  });
});
