import { openLease } from '../../import/store/lease.ts';
import { deleteDataSet, writeDataSet } from '../../import/store/cypher/write-data-set.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { watchVersion } from '../../src/neo4j/watch-version.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';

const store = (version: string) => writeDataSet({ version, importedAt: '2026', inputs: 'x' });

describe('the data version of a database', () => {
  let graph: Graph;
  const readVersion = () => watchVersion(graph).read();
  beforeAll(() => {
    graph = openTestGraph();
  });
  afterEach(() => clearGraph(graph));
  afterAll(() => graph.close());

  it('is null without data', async () => {
    expect(await readVersion()).toBeNull();
  });

  it('is the stored version', async () => {
    await graph.write([store('v1')]);
    expect(await readVersion()).toBe('v1');
  });

  it('is null during an import and the stored version afterwards', async () => {
    await graph.write([store('v1')]);
    const lease = await openLease(graph);
    expect(await readVersion()).toBeNull();
    await lease.drop();
    expect(await readVersion()).toBe('v1');
  });

  it('is null after an interrupted import', async () => {
    await graph.write([store('v1')]);
    const lease = await openLease(graph);
    await graph.write([lease.note({ job: 'a job', batches: 1, write: 'w' })]);
    await lease.drop();
    expect(await readVersion()).toBeNull();
    await graph.write([lease.clear()]);
    expect(await readVersion()).toBe('v1');
  });

  it('reports a database without data as empty, or as filling during an import', async () => {
    const readState = () => watchVersion(graph).readState();
    expect(await readState()).toBe('empty');
    const lease = await openLease(graph);
    expect(await readState()).toBe('filling');
    await graph.write([lease.note({ job: 'a job', batches: 1, write: 'w' })]);
    await lease.drop();
    expect(await readState()).toBe('empty');
    await graph.write([store('v1')]);
    expect(await readState()).toBe('stored');
  });

  it('is null after the data has been removed', async () => {
    await graph.write([store('v1')]);
    await graph.write([deleteDataSet()]);
    expect(await readVersion()).toBeNull();
  });
});

describe('watchVersion', () => {
  let at: number;
  let reads: number;
  let version: string;
  let isAway: boolean;
  const watch = () =>
    watchVersion(
      {
        read: () => {
          reads += 1;
          const rows = [[version, false]];
          return isAway ? Promise.reject(new Error('away')) : Promise.resolve(rows);
        },
      },
      () => at,
    );
  beforeEach(() => {
    [at, reads, version, isAway] = [0, 0, 'v1', false];
  });

  it('does not read the version before the first call', () => {
    watch();
    expect(reads).toBe(0);
  });

  it('runs one statement for all calls within a second', async () => {
    const versions = watch();
    await Promise.all([versions.read(), versions.read()]);
    at = 1_000;
    expect(await versions.read()).toBe('v1');
    expect(reads).toBe(1);
  });

  it('notices a change within a second', async () => {
    const versions = watch();
    await versions.read();
    version = 'v2';
    at = 1_001;
    expect(versions.peek()).toBeUndefined();
    expect(await versions.read()).toBe('v2');
    expect(versions.peek()).toBe('v2');
  });

  it('reads the version in the background before the cached one expires', async () => {
    const versions = watch();
    await versions.read();
    version = 'v2';
    at = 600;
    expect(versions.peek()).toBe('v1');
    await versions.readAgain();
    at = 1_500;
    expect(versions.peek()).toBe('v2');
  });

  it('reads the version after the call, even if a read is running', async () => {
    const versions = watch();
    const running = versions.read();
    version = 'v2';
    const again = versions.readAgain();
    expect(await running).toBe('v1');
    expect(await again).toBe('v2');
    expect(reads).toBe(2);
  });

  it('reads the version for each later call, regardless of the age of the cached one', async () => {
    const versions = watch();
    await versions.read();
    for (const [time, each] of [
      [500, 'v2'],
      [10_000, 'v3'],
      [10_010, 'v4'],
    ] as const) {
      [at, version] = [time, each];
      expect(await versions.readAgain()).toBe(each);
    }
  });

  it('returns null while the database is unavailable', async () => {
    const versions = watch();
    await versions.read();
    [isAway, at] = [true, 2_000];
    expect(await versions.read()).toBeNull();
    [isAway, at] = [false, 4_000];
    expect(await versions.read()).toBe('v1');
  });
});
