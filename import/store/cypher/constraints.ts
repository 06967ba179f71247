import type { FullTextModel } from '../../../src/graph/model/full-text-model.ts';
import type { GraphModel } from '../../../src/graph/model/graph-model.ts';
import {
  cypher,
  join,
  name,
  toStatement,
  value,
  type Fragment,
} from '../../../src/graph/cypher/cypher.ts';
import { dateIndexes, type DateIndex } from '../../plan/stored.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';

/** Returns the statements that create the constraints and indexes of a graph. */
export function defineConstraints(model: GraphModel): readonly Statement[] {
  const labels = [...model.nodes.map((node) => node.label), 'DataSet', 'DataFile', 'Lease'];
  const fragments: readonly Fragment[] = [
    ...labels.map(uniqueKey),
    ...model.nodes.flatMap((node) => node.indexed.map((property) => index(node.label, property))),
    ...model.nodes.flatMap((node) => dateIndexes(node).map((each) => dateIndex(node.label, each))),
    ...model.links.flatMap(({ type, key, indexed }) =>
      [...(key === null ? [] : [key]), ...indexed].map((each) => relationshipIndex(type, each)),
    ),
    ...(model.fullText ?? []).map(fullTextIndex),
  ];
  return fragments.map(toStatement);
}

/** Returns the statement that waits until all indexes are online. */
export function awaitIndexes(): Statement {
  return toStatement(cypher`CALL db.awaitIndexes(300)`);
}

/** Returns the constraint that allows only one lease node. Without it, simultaneous imports create several. */
export function defineLeaseKey(): Statement {
  return toStatement(uniqueKey('Lease'));
}

/** Returns the statements that drop indexes. Indexes that do not exist are ignored. */
export function dropIndexes(names: readonly string[]): readonly Statement[] {
  return names.map((index) => toStatement(cypher`DROP INDEX ${name(index)} IF EXISTS`));
}

function uniqueKey(label: string): Fragment {
  return cypher`CREATE CONSTRAINT ${name(`${label}_key`)} IF NOT EXISTS FOR (n:${name(label)}) REQUIRE n.key IS UNIQUE`;
}

function index(label: string, property: string): Fragment {
  return cypher`CREATE INDEX ${name(`${label}_${property}`)} IF NOT EXISTS FOR (n:${name(label)}) ON (n.${name(property)})`;
}

function dateIndex(label: string, { name: index, properties }: DateIndex): Fragment {
  const sorted = properties.map((property) => cypher`n.${name(property)}`);
  return cypher`CREATE INDEX ${name(index)} IF NOT EXISTS FOR (n:${name(label)}) ON (${join(sorted, ', ')})`;
}

function relationshipIndex(type: string, property: string): Fragment {
  return cypher`CREATE INDEX ${name(`${type}_${property}`)} IF NOT EXISTS FOR ()-[l:${name(type)}]-() ON (l.${name(property)})`;
}

function fullTextIndex(model: FullTextModel): Fragment {
  const labels = model.nodes.map((node) => name(node.label));
  const properties = model.properties.map((property) => cypher`n.${name(property)}`);
  const options = cypher`{indexConfig: {\`fulltext.analyzer\`: ${value(model.analyzer)}}}`;
  return cypher`CREATE FULLTEXT INDEX ${name(model.name)} IF NOT EXISTS FOR (n:${join(labels, '|')}) ON EACH [${join(properties, ', ')}] OPTIONS ${options}`;
}
