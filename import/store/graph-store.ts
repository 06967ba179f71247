import { countLinksOf, readKeys, readLinks, readNodes } from './cypher/read-stored.ts';
import type { Graph, Row } from '../../src/neo4j/graph.ts';
import { BATCH_LIMITS } from './call-limits.ts';
import type { RelationshipKind, Store } from '../plan/store.ts';
import { storedColumns, type Stored, type StoredColumn, type StoredValue } from '../plan/stored.ts';

/** Opens the store of the nodes and relationships of a database. */
export function openGraphStore(graph: Graph, apply: Store['apply']): Store {
  return {
    apply,
    async missingKeys(model, keys) {
      const rows = await graph.read(readKeys(model.label, keys), BATCH_LIMITS);
      const found = new Set(rows.map(([key]) => key));
      return keys.filter((key) => !found.has(key));
    },
    async countLinks(model, keys) {
      if (keys.length === 0) return new Map();
      const rows = await graph.read(countLinksOf(model.label, keys), BATCH_LIMITS);
      return new Map(rows.map(([key, count]) => [String(key), Number(count)]));
    },
    async readNodes(model, keys) {
      const columns = storedColumns(model.properties);
      const rows = await graph.read(
        readNodes(model.label, asProperties(columns), keys),
        BATCH_LIMITS,
      );
      const nodes = rows.map((row) => readStored(columns, row));
      return new Map(nodes.map((node) => [String(node['key']), node]));
    },
    async readLinks(kind, pairs) {
      const columns = columnsOfLinks(kind);
      const places = pairs.map(({ from, to }) => [from, to] as const);
      const rows = await graph.read(
        readLinks(shapeOf(kind), asProperties(columns), places),
        BATCH_LIMITS,
      );
      return collect(kind, columns, rows, pairs.length);
    },
  };
}

function shapeOf({ link, from, to }: RelationshipKind) {
  return { type: link.type, from: from.label, to: to.label };
}

function columnsOfLinks({ link }: RelationshipKind): readonly StoredColumn[] {
  return [...storedColumns(link.inherited), ...storedColumns(link.properties)];
}

function asProperties(columns: readonly StoredColumn[]) {
  return columns.map(({ name, type }) => ({ property: name, type }));
}

function collect(
  { identity }: RelationshipKind,
  columns: readonly StoredColumn[],
  rows: readonly Row[],
  pairs: number,
): readonly ReadonlyMap<string, Stored>[] {
  const found = Array.from({ length: pairs }, () => new Map<string, Stored>());
  for (const [pair, ...values] of rows) {
    const link = readStored(columns, values);
    // Ignores relationships that another program created between the two nodes.
    if (link[identity] !== undefined) found[Number(pair)]?.set(String(link[identity]), link);
  }
  return found;
}

function readStored(columns: readonly StoredColumn[], row: Row): Stored {
  const stored: Record<string, StoredValue> = {};
  for (const [index, { name }] of columns.entries()) {
    const value = readValue(row[index]);
    if (value !== undefined) stored[name] = value;
  }
  return stored;
}

function readValue(value: unknown): StoredValue | undefined {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? value : undefined;
}
