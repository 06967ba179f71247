import { importTables } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { fillGraph } from '../setup/fill-database.ts';
import { copyData, readTable, type DataCopy } from './copy-data.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';

const MADE_UP = 'made-up';

let graph: Graph;
let data: DataCopy;
let present: readonly string[];

beforeAll(async () => {
  graph = openTestGraph();
  data = copyData();
  await fillGraph(graph);
  present = await dumpGraph(graph);
  await clearGraph(graph);
}, 300_000);

// Keeps the bundled data for the next suites.
afterAll(async () => {
  data.remove();
  await graph.close();
});

type Cells = Readonly<Record<string, string>>;

const cited = readTable('citations.tsv').map((row) => row['row'] ?? '');

// A citation identifies a membership by its two ends, so these rows cannot be copied.
function isCited({ organization, country }: Cells): boolean {
  return cited.some((row) => row.startsWith(`${organization}/${country}`));
}

/** Adds modified copies of rows to a table. Their removal deletes more than a fifth of the rows. */
function addRows(file: string, change: (row: Cells, at: number) => Cells): void {
  const [header = ''] = data.lines(file);
  const columns = header.split('\t');
  const rows = readTable(file);
  const added = rows
    .filter((row) => !isCited(row))
    .slice(0, Math.ceil(rows.length * 0.3))
    .map(change);
  const lines = [...rows, ...added].map((row) => columns.map((name) => row[name] ?? '').join('\t'));
  data.write(file, `${[header, ...lines].join('\n')}\n`);
}

async function count(text: string): Promise<unknown> {
  return (await graph.read({ text, parameters: {} }))[0]?.[0];
}

it('upgrades the graph of earlier tables even if more than a fifth of their rows are gone', async () => {
  addRows('world/dispute_pairs.tsv', (row, at) => ({
    ...row,
    slug: `${MADE_UP}-${at}`,
    same_as: '',
  }));
  addRows('memberships.tsv', (row, at) => ({
    ...row,
    from_edtf: `18${String(10 + (at % 80))}`,
    until_edtf: `18${String(11 + (at % 80))}`,
    note: `${MADE_UP} ${at}`,
  }));
  await importTables(graph, { ...catalog, root: data.root }, { isAdopting: true });
  const vanishing = `MATCH (d:Dispute) WHERE d.key STARTS WITH '${MADE_UP}' RETURN count(d)`;
  expect(await count(vanishing)).toBeGreaterThan(40);

  const { issues } = await importTables(graph, catalog);
  expect(issues).toEqual([]);
  expect(await count(vanishing)).toBe(0);
  expect(compareDumps(await dumpGraph(graph), present)).toEqual([]);
}, 400_000);
