import { importTables, isUpToDate } from '../../import/command/import-tables.ts';
import type { ImportReport } from '../../import/report/import-report.ts';
import { catalog } from '../../import/sources/index.ts';
import { NO_NET_CHANGES } from '../../import/report/change-tally.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { readTable } from './copy-data.ts';

let graph: Graph;
let report: ImportReport;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  report = await importTables(graph, catalog);
}, 300_000);

// Keeps the imported tables for other test files, which would otherwise import them again.
afterAll(() => graph.close());

it('accounts for every row of every file', () => {
  expect(report.sources).toHaveLength(catalog.bundled.length);
  for (const { file, read, written, merged, refused, lost } of report.sources) {
    expect([file, read]).toEqual([file, readTable(file).length]);
    expect([file, written + merged + refused]).toEqual([file, read]);
    expect([file, lost]).toEqual([file, []]);
  }
});

it('refuses only names of groups and themes and the marker of unsourced rows', () => {
  const refused = report.sources.filter((source) => source.refused > 0);
  expect(refused.map(({ file, reasons }) => [file, reasons])).toEqual([
    ['sources.tsv', { 'it marks rows without a known source': 1 }],
    [
      'entities.tsv',
      {
        'a GROUP has no node and no relationships': 12,
        'a THEME has no node and no relationships': 2,
      },
    ],
  ]);
});

it('counts the cells with unlisted parties', () => {
  const cells = readTable('treaties.tsv').filter((row) => row['parties']?.includes('multilateral'));
  const treaties = report.sources.find(({ id }) => id === 'treaties');
  expect(treaties?.withoutNode).toEqual({ multilateral: cells.length });
});

it('writes nothing in a second import', async () => {
  const version = () => graph.read({ text: 'MATCH (d:DataSet) RETURN d.version', parameters: {} });
  const before = await version();
  const again = await importTables(graph, catalog, { batch: 1500 });
  expect(again.changes).toEqual(NO_NET_CHANGES);
  expect(again.written).toEqual({
    nodesCreated: 0,
    nodesDeleted: 0,
    linksCreated: 0,
    linksDeleted: 0,
    propertiesSet: 0,
  });
  expect(await version()).toEqual(before);
  expect(await isUpToDate(graph, catalog)).toBe(true);
}, 120_000);

it('restores a node that was deleted manually', async () => {
  const text = "MATCH (p:Person {key: 'paul-v'}) DETACH DELETE p";
  await graph.write([{ text, parameters: {} }]);
  const { changes } = await importTables(graph, catalog);
  expect(changes).toMatchObject({ nodesCreated: 1, nodesDeleted: 0, linksDeleted: 0 });
}, 120_000);
