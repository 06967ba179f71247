import { readFileSync } from 'node:fs';
import { catalog } from '../../../import/sources/index.ts';
import { importTables } from '../../../import/command/import-tables.ts';
import { NO_NET_CHANGES } from '../../../import/report/change-tally.ts';
import type { Api } from '../../schema/open-api.ts';
import { compareDumps, dumpGraph } from '../dump-graph.ts';
import { dataSetsOfAnySize } from '../of-any-size.ts';
import { openWritableApi } from '../open-external.ts';

const FIXTURES = 'tests/import/fixtures';
const FILES: Readonly<Record<string, readonly string[]>> = {
  'cow-states': ['states2016.csv'],
  'cow-contiguity': ['contdir.csv'],
  'cow-alliances': ['alliance_v4.1_by_member.csv'],
  'cow-disputes': ['MIDA.csv', 'MIDB.csv'],
  'cow-wars': ['Inter-StateWarData_v4.0.csv'],
  'cow-territory': ['tc2014.csv'],
  'un-treaties': ['index.csv', 'treaties'],
  'un-votes': ['unvotes.csv', 'roll_calls.csv'],
};
const WORDS = Object.entries(FILES).map(
  ([id, files]) => `${id}=${files.map((file) => `${FIXTURES}/${id}/${file}`).join(',')}`,
);

let api: Api;
let before: readonly string[];
let whole: readonly string[];

beforeAll(async () => {
  api = await openWritableApi();
  before = await dumpGraph(api.graph);
}, 180_000);

afterAll(async () => {
  await importTables(api.graph, catalog, { withdraw: Object.keys(FILES) });
  await api.close();
}, 60_000);

it('documents the contents, source, citation and import of eight data sets', () => {
  expect(catalog.external.map(({ id }) => id).toSorted()).toEqual(Object.keys(FILES).toSorted());
  const page = readFileSync('docs/data-sets.md', 'utf8');
  for (const { id } of catalog.external) {
    const section = page.split(`\n## ${id}\n`)[1]?.split('\n## ')[0] ?? '';
    for (const part of ['Contents', 'Source', 'Citation', 'Import'])
      expect([id, section.includes(`**${part}.**`)]).toEqual([id, true]);
    expect(section).toContain('```graphql');
  }
});

it('imports all of them and counts their data by kind and table', async () => {
  const report = await importTables(
    api.graph,
    { ...catalog, external: dataSetsOfAnySize },
    { only: WORDS },
  );
  whole = await dumpGraph(api.graph);
  expect(report.sources.flatMap(({ lost }) => lost)).toEqual([]);
  const { dataset } = await api.ask<{
    dataset: {
      entities: { kind: string; count: number }[];
      links: { kind: string; count: number }[];
      tables: { name: string; rows: number; covers: unknown[] }[];
    };
  }>(
    '{ dataset { entities { kind count } links { kind count } tables { name rows covers { question from until pairs } } } }',
  );
  for (const { kind, count } of dataset.links) expect(report.graph.links[kind]).toBe(count);
  const counted = new Map(
    Object.entries(report.graph.nodes).map(([label, count]) => [label.toUpperCase(), count]),
  );
  for (const { kind, count } of dataset.entities) expect(counted.get(kind)).toBe(count);
  const wars = dataset.tables.find(({ name }) => name === 'cow-wars');
  expect(wars).toEqual({
    name: 'cow-wars',
    rows: 18,
    covers: [{ question: 'WARS', from: '1816-01-01', until: '2007-12-31', pairs: 'ALL' }],
  });
  // 18 rows in seven wars. France took part in one of them twice, and Russia had two names in another.
  expect(report.tables['cow-wars']).toEqual({ nodes: 7, links: 20 });
}, 120_000);

it('writes nothing if the same files are imported again', async () => {
  const report = await importTables(
    api.graph,
    { ...catalog, external: dataSetsOfAnySize },
    { only: WORDS },
  );
  expect(report.changes).toEqual(NO_NET_CHANGES);
  expect(report.written.propertiesSet).toBe(0);
}, 120_000);

it('builds the same graph one by one in reverse order, and withdraws each data set completely', async () => {
  await importTables(api.graph, catalog, { withdraw: Object.keys(FILES) });
  expect(compareDumps(await dumpGraph(api.graph), before)).toEqual([]);
  for (const word of WORDS.toReversed())
    await importTables(api.graph, { ...catalog, external: dataSetsOfAnySize }, { only: [word] });
  expect(compareDumps(await dumpGraph(api.graph), whole)).toEqual([]);
}, 240_000);
