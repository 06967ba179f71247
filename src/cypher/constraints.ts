import type { GraphModel } from '../model/graph-model.ts';
import { cypher, name, toStatement, type Fragment } from './cypher.ts';
import type { Statement } from './statement.ts';

/** What a graph needs before its first node: unique keys, indexes of what is looked up, and the end of the wait. */
export function defineConstraints(model: GraphModel): readonly Statement[] {
  const labels = [...model.nodes.map((node) => node.label), 'DataSet', 'DataFile', 'Lease'];
  const fragments: readonly Fragment[] = [
    ...labels.map(uniqueKey),
    ...model.nodes.flatMap((node) => node.indexed.map((property) => index(node.label, property))),
    ...model.links.filter((link) => link.isFact).map((link) => factIndex(link.type)),
    cypher`CALL db.awaitIndexes(300)`,
  ];
  return fragments.map(toStatement);
}

function uniqueKey(label: string): Fragment {
  return cypher`CREATE CONSTRAINT ${name(`${label}_key`)} IF NOT EXISTS FOR (n:${name(label)}) REQUIRE n.key IS UNIQUE`;
}

function index(label: string, property: string): Fragment {
  return cypher`CREATE INDEX ${name(`${label}_${property}`)} IF NOT EXISTS FOR (n:${name(label)}) ON (n.${name(property)})`;
}

function factIndex(type: string): Fragment {
  return cypher`CREATE INDEX ${name(`${type}_factKey`)} IF NOT EXISTS FOR ()-[l:${name(type)}]-() ON (l.factKey)`;
}
