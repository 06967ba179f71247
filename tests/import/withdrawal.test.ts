import { importTables, type ImportOptions } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import { ImportError } from '../../import/table/import-error.ts';
import { describeChange, type Difference } from '../../import/report/describe-change.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { copyData, type DataCopy } from './copy-data.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';

const only = ['sources', 'persons', 'treaties', 'world-agreements', 'events'];

let graph: Graph;
let data: DataCopy;

beforeAll(() => {
  graph = openTestGraph();
});

beforeEach(async () => {
  data = copyData();
  await clearGraph(graph);
  await importTables(graph, catalog, { only });
}, 60_000);

afterEach(() => {
  data.remove();
});

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
});

async function count(text: string): Promise<unknown> {
  return (await graph.read({ text, parameters: {} }))[0]?.[0];
}

async function run(options: ImportOptions = {}) {
  return importTables(graph, { ...catalog, root: data.root }, { only, ...options });
}

function takeLineOut(file: string, start: string): void {
  const line = data.lines(file).find((each) => each.startsWith(start));
  if (line === undefined) throw new Error(`${file} has no line ${start}`);
  data.edit(file, `${line}\n`, '');
}

it('withdraws a node with its relationships if its row is gone', async () => {
  const key = 'japan-netherlands-treaty-1856';
  takeLineOut('treaties.tsv', key);
  const { changes } = await run();
  expect(changes).toMatchObject({ nodesDeleted: 1, linksDeleted: 2, linksCreated: 0 });
  expect(await count(`MATCH (t:Treaty {key: '${key}'}) RETURN count(t)`)).toBe(0);
}, 60_000);

it('withdraws a party that is gone from its row', async () => {
  data.edit('treaties.tsv', 'Nagasaki\tJPN;NLD', 'Nagasaki\tJPN');
  const { changes } = await run();
  expect(changes).toMatchObject({ nodesDeleted: 0, linksDeleted: 1, linksCreated: 0 });
}, 60_000);

it('shows the less precise claim of another source after the withdrawal of a more precise claim', async () => {
  const file = 'world/environment_agreements.tsv';
  const rows = data.lines(file).filter((line) => /^iso3|^JPN.*Paris/.test(line));
  data.write(file, `${rows.join('\n')}\n`);
  await importTables(
    graph,
    { ...catalog, root: data.root },
    { only: ['world-environment_agreements'] },
  );
  const ask = () =>
    graph.read({
      text: `MATCH (:Country {key: 'JPN'})-[l:PARTY_TO]->(:Treaty {key: 'paris-agreement'})
RETURN l.startedOn, toString(l.knownUntil), l.sources`,
      parameters: {},
    });
  expect(await ask()).toEqual([
    ['2016-12-08', '2026-01-01', ['mofa-go-28118', 'the-world-factbook-2026-05']],
  ]);
  takeLineOut('treaties.tsv', 'paris-agreement');
  const agreement = data.lines('world/agreements.tsv').find((each) => each.includes('Paris'));
  data.edit('world/agreements.tsv', agreement ?? '', (agreement ?? '').replace(/yes$/, 'no'));
  await run();
  expect(await ask()).toEqual([[null, '2026-01-01', ['the-world-factbook-2026-05']]]);
}, 60_000);

it('plans the exact changes of the import', async () => {
  takeLineOut('treaties.tsv', 'japan-netherlands-treaty-1856');
  data.edit('treaties.tsv', '1854-03-31\t1855-02-21', '1854-03-31\t1855-02-20');
  data.edit('persons.tsv', 'emperor of Japan (Shōwa) 1926–1989', 'emperor of Japan 1926–1989');
  const found: Difference[] = [];
  const before = await dumpGraph(graph);
  const planned = await run({ isDryRun: true, batch: 50, onChange: keepIn(found) });
  expect(await dumpGraph(graph)).toEqual(before);
  const did: Difference[] = [];
  const done = await run({ onChange: keepIn(did) });
  expect(done.changes).toEqual(planned.changes);
  expect(sort(did)).toEqual(sort(found));
  expect(found.map(({ does, what }) => `${does} ${what}`)).toContain(
    'delete Treaty japan-netherlands-treaty-1856',
  );
}, 60_000);

it('rejects an external file that lost more than a fifth of its rows unless --allow-shrink is set', async () => {
  const rows = data.lines('persons.tsv').slice(0, 8);
  data.write('persons.tsv', `${rows.join('\n')}\n`);
  const before = await dumpGraph(graph);
  const given = { only: [`persons=${data.root}/persons.tsv`] };
  const error = await run(given).catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: 'SHRUNK',
    message: expect.stringContaining('persons: 6 of 13 rows in the database (46 %)') as unknown,
  });
  expect(await dumpGraph(graph)).toEqual(before);
  const planned = await run({ ...given, isDryRun: true });
  expect(planned.warnings.join()).toContain('An import would stop here');
  const { changes } = await run({ ...given, mayShrink: true });
  expect(changes.nodesDeleted).toBe(6);
}, 60_000);

it('withdraws a table completely and keeps all other tables', async () => {
  const whole = await dumpGraph(graph);
  await importTables(graph, catalog, { withdraw: ['events'] });
  expect(await count('MATCH (e:Event) RETURN count(e)')).toBe(0);
  await importTables(graph, catalog, { only: ['events'] });
  expect(compareDumps(await dumpGraph(graph), whole)).toEqual([]);
}, 60_000);

it('keeps a node without records as long as it has relationships', async () => {
  const text = "MATCH (p:Person {key: 'hirohito'}) CREATE (:Recipe {name: 'soup'})-[:FOR]->(p)";
  await graph.write([{ text, parameters: {} }]);
  await importTables(graph, catalog, { withdraw: ['persons'] });
  expect(await count('MATCH (p:Person) RETURN collect(p.name)')).toEqual(['hirohito']);
  await graph.write([{ text: 'MATCH (r:Recipe) DETACH DELETE r', parameters: {} }]);
  await importTables(graph, catalog, { only: ['events'] });
  expect(await count('MATCH (p:Person) RETURN count(p)')).toBe(0);
}, 60_000);

it('keeps a relationship that another program created between two imported nodes', async () => {
  const text =
    "MATCH (c:Country {key: 'JPN'}), (t:Treaty {key: 'treaty-of-shimoda'}) CREATE (c)-[:PARTY_TO {mine: true}]->(t)";
  await graph.write([{ text, parameters: {} }]);
  data.edit('treaties.tsv', 'treaty-of-shimoda\tTreaty of Shimoda', 'treaty-of-shimoda\tShimoda');
  await run();
  expect(await count('MATCH ()-[l:PARTY_TO {mine: true}]->() RETURN count(l)')).toBe(1);
}, 60_000);

it('rejects the removal of a row that another table refers to', async () => {
  await importTables(graph, catalog, { only: ['links'] });
  takeLineOut('events.tsv', 'tensho-embassy-lisbon');
  const error = await importTables(graph, catalog, {
    only: [`events=${data.root}/events.tsv`],
  }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ImportError);
  expect(String(error)).toContain(
    'links.tsv:2:2 dangling from_row "tensho-embassy-lisbon" is not a row of events',
  );
}, 60_000);

it('reports an unreadable file without follow-up errors', async () => {
  await importTables(graph, catalog, { only: ['links'] });
  data.write('events.tsv', '');
  const work = importTables(graph, catalog, { only: [`events=${data.root}/events.tsv`] });
  await expect(work).rejects.toThrow(
    /^events\.tsv:1:1 header the file is empty\n1 error; nothing was written\.$/,
  );
}, 60_000);

function keepIn(differences: Difference[]): NonNullable<ImportOptions['onChange']> {
  return (change) => {
    differences.push(describeChange(change));
  };
}

function sort(differences: readonly Difference[]): readonly string[] {
  return differences.map((difference) => JSON.stringify(difference)).sort();
}
