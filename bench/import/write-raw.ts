import type { Graph } from '../../src/neo4j/graph.ts';

const BATCH = 4000;

/**
 * Writes the same number of nodes and relationships as the importer with plain Cypher. Their properties have the same
 * number and size.
 */
export async function writeRaw(
  graph: Graph,
  rows: number,
  countries: readonly string[],
): Promise<string> {
  const calls = Array.from({ length: Math.ceil(rows / countries.length) }, (_, call) => call);
  await write(graph, 'UNWIND $rows AS key CREATE (:Country {key: key})', countries);
  const events = calls.map((call) => `roll-call-${call}`);
  await write(graph, 'UNWIND $rows AS key CREATE (:Event {key: key})', events);
  let links = 0;
  for (let first = 0; first < rows; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, rows - first) }, (_, at) =>
      makeRow(first + at, countries),
    );
    await write(graph, LINKS, batch);
    links += batch.length;
  }
  return `${links} links`;
}

const LINKS = `UNWIND $rows AS row
MATCH (a:Country {key: row[0]}), (b:Event {key: row[1]})
CREATE (a)-[l:TOOK_PART_IN]->(b)
SET l += row[2]
FOREACH (day IN row[3] | SET l[day[0]] = date(day[1]))`;

function makeRow(row: number, countries: readonly string[]): readonly unknown[] {
  const [from, to] = [countries[row % countries.length] ?? '', callOf(row, countries)];
  const values = {
    startedOn: '1946-01-10',
    confidence: 'MEDIUM',
    rank: 'PREFERRED',
    sources: ['unsourced'],
    role: 'yes',
    zzOrigins: [`made-up-votes/${to}/${from}`],
    zzClaims: [
      '{"source":"unsourced","start":"1946-01-10","confidence":"MEDIUM","properties":{"role":"yes"}}',
    ],
    zzFactKey: `TOOK_PART_IN|${from}|${to}|1|1946-01-10/|`,
  };
  const bounds = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'];
  return [from, to, values, bounds.map((name) => [name, '1946-01-10'])];
}

function callOf(row: number, countries: readonly string[]): string {
  return `roll-call-${Math.floor(row / countries.length)}`;
}

async function write(graph: Graph, text: string, rows: readonly unknown[]): Promise<void> {
  await graph.write([{ text, parameters: { rows } }], { timeoutMs: 300_000 });
}
