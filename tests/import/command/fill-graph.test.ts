import { fillGraph } from '../../../import/command/fill-graph.ts';
import { openLease } from '../../../import/store/lease.ts';
import { catalog } from '../../../import/sources/index.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { watchVersion, type DataState } from '../../../src/neo4j/watch-version.ts';
import { clearGraph, findTestDatabase, openTestGraph } from '../../open-test-graph.ts';

const small = {
  ...catalog,
  bundled: catalog.bundled.filter(({ id }) => id === 'sources'),
  lookups: [],
};
let graph: Graph;
let lines: string[];
let states: string[];

beforeEach(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  [lines, states] = [[], []];
});

afterEach(async () => {
  await clearGraph(graph);
  await graph.close();
});

/** Fills the graph. `onLine` receives each message. `onRows` runs before the first row is written. */
const fill = (onLine: (line: string) => void = () => undefined, onRows = (): void => undefined) =>
  fillGraph({
    address: findTestDatabase(),
    catalog: small,
    progress: {
      show: (done) => {
        if (done === 0) onRows();
      },
      log: (line) => {
        lines.push(line);
        onLine(line);
      },
      end: () => undefined,
    },
    onState: (state) => states.push(state),
    warn: (line) => lines.push(line),
    signal: new AbortController().signal,
  });

const readState = (): Promise<DataState> => watchVersion(graph).readState();

it('fills an empty database, and logs each step without a warning', async () => {
  const reading: Promise<DataState>[] = [];
  await fill(undefined, () => reading.push(readState()));
  expect(states).toEqual(['importing']);
  expect(await Promise.all(reading)).toEqual(['filling']);
  expect(await readState()).toBe('stored');
  expect(lines).toEqual([
    'Importing the bundled data. This takes about a minute.',
    'Checking the rows of 1 file …',
    'Verifying the rows in the database …',
    expect.stringMatching(/^Imported [\d,]+ rows in \d+ s\. The graph contains [\d,]+ nodes and/),
  ]);
}, 60_000);

it('does nothing if the data is current', async () => {
  await fill();
  [lines, states] = [[], []];
  await fill();
  expect([lines, states]).toEqual([[], []]);
}, 60_000);

it('keeps the stored data available while it imports newer data', async () => {
  await fill();
  await graph.write([{ text: "MATCH (d:DataSet) SET d.inputs = 'older'", parameters: {} }]);
  states = [];
  const reading: Promise<DataState>[] = [];
  await fill(undefined, () => reading.push(readState()));
  expect(states).toEqual(['updating']);
  expect(await Promise.all(reading)).toEqual(['stored']);
}, 60_000);

it('does not use data of an older format', async () => {
  await fill();
  await graph.write([
    { text: "MATCH (d:DataSet) SET d.inputs = 'older', d.format = 1", parameters: {} },
  ]);
  states = [];
  await fill();
  expect(states).toEqual(['importing']);
}, 60_000);

it('waits without a warning while another process fills the database', async () => {
  const lease = await openLease(graph);
  expect(await readState()).toBe('filling');
  await fill((line) => {
    if (line.startsWith('Another process')) void lease.drop();
  });
  expect(lines[0]).toBe('Another process is importing the data. Waiting until it has finished …');
  expect(lines.filter((line) => line.startsWith('Another'))).toHaveLength(1);
  expect(new Set(states)).toEqual(new Set(['importing']));
}, 60_000);
