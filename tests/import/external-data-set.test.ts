import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTables, type ImportOptions } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import { NO_NET_CHANGES } from '../../import/report/change-tally.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';
import { portVisits } from './port-visits.ts';

const FIXTURES = 'tests/import/fixtures/port-visits';
const withVisits = { ...catalog, external: [portVisits] };
const bundled = ['reference', 'polities', 'events'];

let graph: Graph;
let folder: string;

beforeAll(() => {
  graph = openTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'gaiko-external-'));
});

beforeEach(() => clearGraph(graph));

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
  rmSync(folder, { recursive: true });
});

function give(file: string, options: ImportOptions = {}) {
  return importTables(graph, withVisits, { only: [`port-visits=${file}`], ...options });
}

async function ask(text: string): Promise<unknown> {
  return (await graph.read({ text, parameters: {} }))[0]?.[0];
}

it('imports an external file and withdraws it completely', async () => {
  await importTables(graph, catalog, { only: bundled });
  const before = await dumpGraph(graph);
  const { sources, warnings } = await give(`${FIXTURES}/visits.csv`);
  expect(sources).toMatchObject([
    { file: 'visits.csv', read: 9, written: 8, refused: 1, reasons: { 'no ship came': 1 } },
  ]);
  expect(warnings).toEqual(['visits.csv: ignored columns: remarks']);
  expect(await ask("MATCH (e:Event {key: 'port-visit-3'})--(c:Country) RETURN count(c)")).toBe(4);
  await importTables(graph, withVisits, { withdraw: ['port-visits'] });
  expect(compareDumps(await dumpGraph(graph), before)).toEqual([]);
}, 60_000);

it('keeps external data when importing bundled tables, and bundled data when importing external data', async () => {
  await give(`${FIXTURES}/visits.csv`);
  const visits = await ask("MATCH (e:Event) WHERE e.eventKind = 'port-visit' RETURN count(e)");
  await importTables(graph, catalog, { only: bundled });
  expect(await ask("MATCH (e:Event) WHERE e.eventKind = 'port-visit' RETURN count(e)")).toBe(
    visits,
  );
  const whole = await dumpGraph(graph);
  const again = await give(`${FIXTURES}/visits.csv`);
  expect(again.changes).toEqual(NO_NET_CHANGES);
  expect(compareDumps(await dumpGraph(graph), whole)).toEqual([]);
}, 60_000);

it('builds the same graph if a data set is imported before or after the bundled tables', async () => {
  await give(`${FIXTURES}/visits.csv`);
  expect(await ask("MATCH (c:Country {key: 'JPN'}) RETURN c.name")).toBe('JPN');
  await importTables(graph, catalog, { only: bundled });
  const first = await dumpGraph(graph);
  await clearGraph(graph);
  await importTables(graph, catalog, { only: bundled });
  await give(`${FIXTURES}/visits.csv`);
  expect(compareDumps(await dumpGraph(graph), first)).toEqual([]);
}, 60_000);

it('reads an older version in Windows-1252 with bare CR and a missing column', async () => {
  const { warnings } = await give(`${FIXTURES}/visits-1.csv`);
  expect(warnings).toEqual([
    'visits-1.csv is read as windows-1252',
    'visits-1.csv: ignored columns: remarks',
  ]);
  const places = 'MATCH (e:Event) WITH e.place AS place ORDER BY place RETURN collect(place)';
  expect(await ask(places)).toEqual(expect.arrayContaining(['São Luís', 'Setúbal']));
}, 60_000);

it('reads equal rows from a JSON array, JSON lines, tabs and semicolons', async () => {
  const rows = readFileSync(`${FIXTURES}/visits.csv`, 'utf8')
    .split('\n')
    .slice(1, 6)
    .filter((line) => !line.includes('"'))
    .map((line) => line.split(','));
  const names = ['visit', 'date', 'host', 'guests', 'port', 'ships'];
  const objects = rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
  const writeTable = (sign: string) =>
    [names, ...rows.map((row) => row.slice(0, 6))].map((row) => row.join(sign)).join('\r\n');
  const files = {
    'visits.json': JSON.stringify(objects, null, 2),
    'visits.jsonl': objects.map((object) => JSON.stringify(object)).join('\n'),
    'visits.tsv': writeTable('\t'),
    'visits.txt': writeTable(';').replaceAll('GBR;FRA;NLD', '"GBR;FRA;NLD"'),
  };
  await give(write('visits.csv', writeTable(',')));
  for (const [name, text] of Object.entries(files)) {
    const { changes, sources } = await give(write(name, text));
    expect([name, sources[0]?.read, changes]).toEqual([name, rows.length, NO_NET_CHANGES]);
  }
}, 60_000);

it('requires the file of a data set that is not bundled', async () => {
  await expect(importTables(graph, withVisits, { only: ['port-visits'] })).rejects.toThrow(
    'port-visits is not bundled. Pass its file: port-visits=FILE.',
  );
  await expect(give(`${folder}/none.csv`)).rejects.toThrow(
    /The file .*none\.csv does not exist\.$/,
  );
});

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
