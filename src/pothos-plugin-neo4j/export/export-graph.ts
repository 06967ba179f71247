import { keyColumn, type Column } from '../../graph/cypher/column.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import {
  exportRelationships,
  exportNamed,
  exportNodes,
  isTouched,
} from '../../graph/cypher/read/export-rows.ts';
import { endsAt, expandRelationships } from '../../graph/cypher/read/expand.ts';
import { formatNodeRef } from '../../graph/cypher/node-ref.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { PropertyType } from '../../graph/model/property.ts';
import type { Row } from '../../neo4j/graph.ts';
import { planAnyStep, stepFrom } from '../paths/explored-graph.ts';
import type { NodePlace } from '../paths/find-paths.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import { scopeConditions } from '../load/traversal.ts';

/** A property with a known value. */
export interface ExportedProperty {
  readonly name: string;
  readonly value: string | number | boolean | readonly string[];
}

/** A source and its citation. */
export interface Citation {
  readonly key: string;
  readonly text: string;
  readonly url: string | null;
}

/** An exported node. */
export interface ExportedNode extends NodePlace {
  readonly properties: readonly ExportedProperty[];
  readonly citations: readonly Citation[];
}

/** An exported relationship. */
export interface ExportedRelationship {
  readonly type: string;
  readonly key: string;
  readonly from: NodePlace;
  readonly to: NodePlace;
  readonly isSymmetric: boolean;
  readonly properties: readonly ExportedProperty[];
  readonly citations: readonly Citation[];
}

/** A batch of an export. All nodes come before the first relationship. */
export type ExportedBatch =
  { readonly nodes: readonly ExportedNode[] } | { readonly links: readonly ExportedRelationship[] };

/** An exported property. */
export interface ExportedColumn {
  readonly name: string;
  readonly type: PropertyType;
}

/** The nodes, relationships and properties to export, and a function that cites their sources. */
export interface GraphExport {
  readonly context: GraphContext;
  readonly nodes: readonly NodeModel[];
  readonly links: readonly RelationshipModel[];
  readonly scope: Scope;
  /** The exported properties. Nodes and relationships without a property are exported without it. */
  readonly nodeColumns: readonly ExportedColumn[];
  readonly linkColumns: readonly ExportedColumn[];
  /** Returns the citations of the sources with these keys. */
  readonly cite: (keys: readonly string[]) => Promise<ReadonlyMap<string, Citation>>;
}

const BATCH = 1_000;

/**
 * Exports a graph in batches, with all nodes or only those that have an exported relationship. Reads each batch when it
 * is requested, so that the whole graph is never in memory.
 */
export async function* exportGraph(
  wanted: GraphExport,
  which: 'all nodes' | 'nodes with relationships',
): AsyncGenerator<ExportedBatch, void> {
  const held = scopeConditions(wanted.scope, planAnyStep(wanted.links), 'ALL');
  const types = wanted.links.map((link) => link.type);
  const conditions = which === 'nodes with relationships' ? [isTouched(types, held)] : [];
  const columns = nodeColumnsOf(wanted);
  for (const { label } of wanted.nodes) {
    const read = (page: Paging) => exportNodes(label, { ...page, columns });
    for await (const rows of readPages(wanted, conditions, columns, read)) {
      yield { nodes: await toNodes(wanted, rows) };
    }
  }
  for (const link of wanted.links) {
    const plan = planAnyStep([link]);
    const read = (page: Paging) => exportRelationships(link, { ...page, columns: linkColumns });
    const linkColumns = linkColumnsOf(wanted, [link]);
    for await (const rows of readPages(
      wanted,
      scopeConditions(wanted.scope, plan, 'ALL'),
      linkColumns,
      read,
    )) {
      yield { links: await toLinks(wanted, rows) };
    }
  }
}

/** Exports some nodes and the relationships between them in batches. */
export async function* exportAmong(
  wanted: GraphExport,
  places: readonly NodePlace[],
): AsyncGenerator<ExportedBatch, void> {
  const names = places.map(({ label, key }) => formatNodeRef({ kind: label, key }));
  const columns = nodeColumnsOf(wanted);
  for (let at = 0; at < places.length; at += BATCH) {
    const starts = places.slice(at, at + BATCH).map(({ label, key }) => ({ kind: label, key }));
    const rows = await readRows(wanted.context, exportNamed(starts, columns));
    yield { nodes: await toNodes(wanted, rows) };
  }
  for (let at = 0; at < names.length; at += SPREAD) {
    const rows = await readLinksAmong(wanted, names.slice(at, at + SPREAD), names);
    yield {
      links: await toLinks(
        wanted,
        rows.map((row) => row.slice(1)),
      ),
    };
  }
}

/** Reads the relationships from `some` nodes to any of `all`. If there are too many, reads half the nodes at a time. */
async function readLinksAmong(
  wanted: GraphExport,
  some: readonly string[],
  all: readonly string[],
): Promise<readonly Row[]> {
  const query = stepFrom(planAnyStep(wanted.links), some, wanted.scope);
  const rows = await readRows(
    wanted.context,
    expandRelationships({
      starts: query.starts,
      step: { ...query.step, direction: 'OUT' },
      conditions: [...query.conditions, endsAt(all)],
      columns: linkColumnsOf(wanted, wanted.links),
      key: query.key,
      limit: MAX_AT_ONCE,
    }),
  );
  if (rows.length < MAX_AT_ONCE) return rows;
  if (some.length === 1) throw new Error(`${some.join()} has too many relationships to export.`);
  const half = Math.ceil(some.length / 2);
  const parts = [some.slice(0, half), some.slice(half)];
  return (await Promise.all(parts.map((part) => readLinksAmong(wanted, part, all)))).flat();
}

/** The number of nodes per statement, and the maximum number of their relationships. */
const SPREAD = 50;
const MAX_AT_ONCE = 100_000;

interface Paging {
  readonly conditions: readonly Fragment[];
  readonly after: string;
  readonly limit: number;
}

async function* readPages(
  { context }: GraphExport,
  conditions: readonly Fragment[],
  columns: readonly Column[],
  write: (page: Paging) => Parameters<typeof readRows>[1],
): AsyncGenerator<readonly Row[], void> {
  const key = columns.findIndex(({ property }) => property === 'key');
  for (let after = ''; ;) {
    const rows = await readRows(context, write({ conditions, after, limit: BATCH }));
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = String(rows.at(-1)?.[key]);
  }
}

function nodeColumnsOf(wanted: GraphExport): readonly Column[] {
  return [
    { of: 'n', property: 'key', type: 'text' },
    { of: 'n', property: 'label', type: 'label' },
    { of: 'n', property: 'sources', type: 'texts' },
    ...wanted.nodeColumns.map(({ name, type }) => ({ of: 'n', property: name, type })),
  ];
}

function linkColumnsOf(
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

async function toNodes(
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

async function toLinks(
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
