import { keyColumn, type Column } from '../../graph/cypher/column.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { Row } from '../../neo4j/graph.ts';
import type {
  Citation,
  ExportedColumn,
  ExportedNode,
  ExportedProperty,
  ExportedRelationship,
  GraphExport,
} from './exported.ts';

/** Returns the columns of the exported nodes. */
export function nodeColumnsOf(wanted: GraphExport): readonly Column[] {
  return [
    { of: 'n', property: 'key', type: 'text' },
    { of: 'n', property: 'label', type: 'label' },
    { of: 'n', property: 'sources', type: 'texts' },
    ...wanted.nodeColumns.map(({ name, type }) => ({ of: 'n', property: name, type })),
  ];
}

/** Returns the columns of the exported relationships, which have these types. */
export function linkColumnsOf(
  wanted: GraphExport,
  links: readonly RelationshipModel[],
): readonly Column[] {
  return [
    keyColumn('l', links),
    { of: 'l', property: 'type', type: 'type' },
    { of: 'l', property: 'sources', type: 'texts' },
    { of: 'a', property: 'key', type: 'text' },
    { of: 'a', property: 'label', type: 'label' },
    { of: 'n', property: 'key', type: 'text' },
    { of: 'n', property: 'label', type: 'label' },
    ...wanted.linkColumns.map(({ name, type }) => ({ of: 'l', property: name, type })),
  ];
}

/** Converts rows with the columns of `nodeColumnsOf` to nodes with citations. */
export async function toNodes(
  wanted: GraphExport,
  rows: readonly Row[],
): Promise<readonly ExportedNode[]> {
  const cite = await citeRows(wanted, rows);
  return rows.map((row) => ({
    key: String(row[0]),
    label: String(row[1]),
    citations: cite(row),
    properties: readProperties(wanted.nodeColumns, row.slice(3)),
  }));
}

/** Converts rows with the columns of `linkColumnsOf` to relationships with citations. */
export async function toLinks(
  wanted: GraphExport,
  rows: readonly Row[],
): Promise<readonly ExportedRelationship[]> {
  const cite = await citeRows(wanted, rows);
  const symmetric = new Set(
    wanted.links.filter((link) => link.isSymmetric).map((link) => link.type),
  );
  return rows.map((row) => ({
    key: String(row[0]),
    type: String(row[1]),
    isSymmetric: symmetric.has(String(row[1])),
    citations: cite(row),
    from: { key: String(row[3]), label: String(row[4]) },
    to: { key: String(row[5]), label: String(row[6]) },
    properties: readProperties(wanted.linkColumns, row.slice(7)),
  }));
}

/** Fetches the citations of some rows. The third column of nodes and relationships has the keys of their sources. */
async function citeRows(
  wanted: GraphExport,
  rows: readonly Row[],
): Promise<(row: Row) => readonly Citation[]> {
  const known = await wanted.cite([...new Set(rows.flatMap(sourcesOf))]);
  return (row) =>
    sourcesOf(row).flatMap((key) => {
      const citation = known.get(key);
      return citation ? [citation] : [];
    });
}

function sourcesOf(row: Row): readonly string[] {
  return Array.isArray(row[2]) ? row[2].map(String) : [];
}

function readProperties(
  columns: readonly ExportedColumn[],
  values: Row,
): readonly ExportedProperty[] {
  return columns.flatMap(({ name }, at): readonly ExportedProperty[] => {
    const value = values[at];
    if (Array.isArray(value)) return [{ name, value: value.map(String) }];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{ name, value }]
      : [];
  });
}
