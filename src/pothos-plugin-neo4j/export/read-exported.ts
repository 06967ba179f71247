import { keyColumn, type Column } from '../../graph/cypher/column.ts';
import type { Lifetime } from '../../graph/model/node-model.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { Row } from '../../neo4j/graph.ts';
import type {
  Citation,
  ExportedColumn,
  ExportedNode,
  ExportedProperty,
  ExportedRelationship,
  ExportedSpan,
  GraphExport,
} from './exported.ts';

/** Returns the columns of the exported nodes. */
export function nodeColumnsOf(wanted: GraphExport): readonly Column[] {
  return [
    { of: 'n', property: 'key', type: 'text' },
    { of: 'n', property: 'label', type: 'label' },
    { of: 'n', property: 'sources', type: 'texts' },
    ...wanted.nodeColumns.map(({ name, type }) => ({ of: 'n', property: name, type })),
    ...lifetimeDays(wanted).map((property) => ({ of: 'n', property, type: 'day' as const })),
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
    { of: 'a', property: 'name', type: 'text' },
    { of: 'n', property: 'key', type: 'text' },
    { of: 'n', property: 'label', type: 'label' },
    { of: 'n', property: 'name', type: 'text' },
    ...wanted.linkColumns.map(({ name, type }) => ({ of: 'l', property: name, type })),
  ];
}

/** Converts rows with the columns of `nodeColumnsOf` to nodes with citations. */
export async function toNodes(
  wanted: GraphExport,
  rows: readonly Row[],
): Promise<readonly ExportedNode[]> {
  const cite = await citeRows(wanted, rows);
  const lifetimes = new Map(wanted.nodes.map(({ label, lifetime }) => [label, lifetime]));
  const days = lifetimeDays(wanted);
  return rows.map((row) => ({
    key: String(row[0]),
    label: String(row[1]),
    span: readSpan(wanted, lifetimes.get(String(row[1])), (day) =>
      row.at(days.indexOf(day) - days.length),
    ),
    citations: cite(row),
    properties: readProperties(wanted.nodeColumns, row.slice(3), wanted.openDays),
  }));
}

/** Converts rows with the columns of `linkColumnsOf` to relationships with citations. */
export async function toLinks(
  wanted: GraphExport,
  rows: readonly Row[],
): Promise<readonly ExportedRelationship[]> {
  const cite = await citeRows(wanted, rows);
  const names = wanted.linkColumns.map(({ name }) => name);
  const symmetric = new Set(
    wanted.links.filter((link) => link.isSymmetric).map((link) => link.type),
  );
  return rows.map((row) => ({
    key: String(row[0]),
    type: String(row[1]),
    isSymmetric: symmetric.has(String(row[1])),
    span: readSpan(wanted, wanted.linkSpan, (day) => row[9 + names.indexOf(day)]),
    citations: cite(row),
    from: { key: String(row[3]), label: String(row[4]), name: textOrNull(row[5]) },
    to: { key: String(row[6]), label: String(row[7]), name: textOrNull(row[8]) },
    properties: readProperties(wanted.linkColumns, row.slice(9), wanted.openDays),
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

/**
 * Converts the values of columns to properties. Omits null, and days that mean "unknown" or
 * "open" (`openDays`).
 */
export function readProperties(
  columns: readonly ExportedColumn[],
  values: Row,
  openDays: readonly string[] = [],
): readonly ExportedProperty[] {
  return columns.flatMap(({ name, type, convert }, at): readonly ExportedProperty[] => {
    const value = values[at];
    if (type === 'day' && openDays.includes(String(value))) return [];
    if (Array.isArray(value)) {
      const items = value.map(String);
      return [{ name, value: convert ? items.map((item) => convert(item)) : items }];
    }
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{ name, value }]
      : [];
  });
}

/** Returns the properties with the first and last days of the nodes of all labels. */
function lifetimeDays({ nodes }: GraphExport): readonly string[] {
  return [...new Set(nodes.flatMap(({ lifetime: { start, end } }) => [...start, ...end]))];
}

/** Reads the first known days. */
function readSpan(
  { openDays }: GraphExport,
  lifetime: Lifetime | undefined,
  readDay: (property: string) => unknown,
): ExportedSpan {
  const read = (properties: readonly string[] = []): string | null => {
    const day = properties.map(readDay).find(isText);
    return day === undefined || openDays.includes(day) ? null : day;
  };
  return { start: read(lifetime?.start), end: read(lifetime?.end) };
}

function textOrNull(value: unknown): string | null {
  return isText(value) ? value : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
