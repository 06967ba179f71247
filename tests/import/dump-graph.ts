import type { Graph } from '../../src/neo4j/graph.ts';

/** Returns all imported data with all properties as sorted lines, without the description of the import. */
export async function dumpGraph(graph: Graph): Promise<readonly string[]> {
  const nodes = await graph.read({
    text: `MATCH (n) WHERE NOT n:DataSet AND NOT n:Lease
RETURN labels(n), n.key, [name IN keys(n) | [name, toStringOrNull(n[name]), CASE WHEN n[name] IS :: LIST<ANY> THEN n[name] END]]`,
    parameters: {},
  });
  const links = await graph.read({
    text: `MATCH (a)-[l]->(b)
RETURN type(l), a.key, b.key, [name IN keys(l) | [name, toStringOrNull(l[name]), CASE WHEN l[name] IS :: LIST<ANY> THEN l[name] END]]`,
    parameters: {},
  });
  return [...nodes, ...links].map(writeLine).sort();
}

/** Returns the lines that occur in only one of two graphs. */
export function compareDumps(one: readonly string[], other: readonly string[]): readonly string[] {
  const [left, right] = [new Set(one), new Set(other)];
  return [
    ...one.filter((line) => !right.has(line)).map((line) => `< ${line}`),
    ...other.filter((line) => !left.has(line)).map((line) => `> ${line}`),
  ];
}

function writeLine(row: readonly unknown[]): string {
  const properties = row.at(-1) as readonly (readonly unknown[])[];
  const sorted = properties.map((property) => JSON.stringify(property)).sort();
  return JSON.stringify([...row.slice(0, -1), sorted]);
}
