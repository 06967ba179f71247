import { findNodes } from '../../src/graph/cypher/read/follow.ts';
import { isBookkeeping } from '../../src/graph/model/bookkeeping.ts';
import {
  readProperties,
  readRows,
  type Citation,
  type ExportedProperty,
  type GraphContext,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { source } from '../shared/source-model.ts';

/** The properties of all nodes that exports of sources omit. */
const OMITTED = new Set(['key', 'name', 'summary', 'sources', 'names', 'confidence']);

/** The exported properties of sources. */
export const SOURCE_COLUMNS = Object.entries(source.properties).flatMap(([name, type]) =>
  OMITTED.has(name) || isBookkeeping(name) ? [] : [{ name, type }],
);

/** Returns the sources with the given keys, by key, with the exported properties. Skips unknown keys. */
export async function cite(
  context: GraphContext,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Citation>> {
  if (keys.length === 0) return new Map();
  const starts = keys.map((key) => ({ kind: source.label, key }));
  const columns = [{ name: 'key', type: 'text' as const }, ...SOURCE_COLUMNS];
  const rows = await readRows(
    context,
    findNodes(
      starts,
      columns.map(({ name, type }) => ({ of: 'n', property: name, type })),
    ),
  );
  return new Map(
    rows.map(([, key, ...values]) => {
      const properties = readProperties(SOURCE_COLUMNS, values);
      const read = (name: string): string | null => readText(properties, name);
      const parts = [read('title'), read('publisher'), read('url')].filter((part) => part !== null);
      const text = read('citation') ?? parts.join('. ');
      return [String(key), { key: String(key), text, url: read('url'), properties }];
    }),
  );
}

function readText(properties: readonly ExportedProperty[], wanted: string): string | null {
  const value = properties.find(({ name }) => name === wanted)?.value;
  return typeof value === 'string' ? value : null;
}
