import type { Cells } from '../table/cells.ts';
import { text } from '../table/column.ts';
import type { Context } from '../table/context.ts';
import {
  defineSource,
  type DataSet,
  type Manifest,
  type Publication,
  type RowIssue,
} from '../table/source.ts';
import type { FactMapping, Mapping, NodeMapping, ValueMapping } from './mapping.ts';
import { findNodeModel, referredModels } from './mapped-models.ts';
import type { MappedTable } from './mapped-table.ts';
import { planFact } from './plan-facts.ts';
import { planNodes, type RowPlan } from './plan-row.ts';
import type { PartPath } from './read-mapping.ts';
import { columnsOf } from './read-value.ts';

/** The name of a mapping file and the hash of its text. */
export interface MappingOrigin {
  readonly file: string;
  readonly hash: string;
}

/** Creates a data set from a mapping. It consists of one table. */
export function toDataSet(table: MappedTable, { file, hash }: MappingOrigin): DataSet {
  const { mapping } = table;
  const columns = [...new Set(listColumns(mapping).map(({ column }) => column))];
  const identity = mapping.key ?? identifyingColumns(mapping);
  const source = defineSource({
    id: mapping.name,
    file: `${mapping.name}.csv`,
    external: { versions: `the columns in ${file}` },
    manifest: makeManifest(mapping, hash),
    columns: Object.fromEntries(columns.map((column) => [column, text])),
    isLookup: refersToItself(table),
    key: (row: Cells) => identity.map((column) => row[column] ?? '').join('/'),
    findIssues: (row: Cells, context) => planRow(table, row, '', context).issues,
    records: (row: Cells, origin, context) => planRow(table, row, origin, context).records,
    skipReason: (row: Cells, context) =>
      planRow(table, row, '', context).records.length === 0
        ? 'it has no facts or nodes'
        : undefined,
  });
  return { id: mapping.name, tables: [source] };
}

function planRow(table: MappedTable, row: Cells, origin: string, context: Context): RowPlan {
  const mapped = { table, row, origin, context };
  const nodes = planNodes(mapped);
  const facts = table.mapping.facts.map((fact) => planFact(mapped, fact, nodes.ends));
  const all = [nodes, ...facts];
  return {
    records: all.flatMap(({ records }) => records),
    issues: unique(all.flatMap(({ issues }) => issues)),
  };
}

// Several facts may read the same cell.
function unique(issues: readonly RowIssue[]): readonly RowIssue[] {
  const different = new Map(
    issues.map((issue) => [`${issue.column} ${issue.rule} ${issue.message}`, issue]),
  );
  return [...different.values()];
}

// Rows are kept in memory only if other rows can refer to them.
function refersToItself({ mapping, model }: MappedTable): boolean {
  const referred = referredModels(mapping, model);
  return Object.values(mapping.nodes).some((node) => {
    const made = node.key === undefined ? undefined : findNodeModel(model, node.kind);
    return made !== undefined && referred.includes(made);
  });
}

/** A reference to a column, and its part of the mapping. */
export interface NamedColumn {
  readonly column: string;
  readonly path: PartPath;
}

/** Lists the references of a mapping to columns. */
export function listColumns(mapping: Mapping): readonly NamedColumn[] {
  const keys = (mapping.key ?? []).map((column) => ({ column, path: ['key'] }));
  const ofNodes = Object.entries(mapping.nodes).flatMap(([name, node]) =>
    columnsIn(node, ['nodes', name]),
  );
  const ofFacts = mapping.facts.flatMap((fact, at) => columnsIn(fact, ['facts', at]));
  return [...keys, ...ofNodes, ...ofFacts];
}

function columnsIn(part: NodeMapping | FactMapping, path: PartPath): readonly NamedColumn[] {
  const { properties, ...others } = part;
  const values: Readonly<Record<string, unknown>> = others;
  return [
    ...Object.entries(values).map(([name, value]) => [[name], value] as const),
    ...Object.entries(properties).map(([name, value]) => [['properties', name], value] as const),
  ].flatMap(([at, value]) =>
    isValue(value) ? columnsOf(value).map((column) => ({ column, path: [...path, ...at] })) : [],
  );
}

// All parts that are objects refer to columns in the same way.
function isValue(part: unknown): part is ValueMapping {
  return typeof part === 'object' && part !== null;
}

/** Returns the default key of a table: the columns of the keys of nodes and of the ends, kinds, dates and sources of facts. */
function identifyingColumns({ nodes, facts }: Mapping): readonly string[] {
  const keys = Object.values(nodes).flatMap(({ key, find }) => columnsOf(key ?? find));
  const ofFacts = facts.flatMap(({ kind, from, to, start, end, known, source }) =>
    [kind, from, to, start, end, known, source].flatMap((part) => columnsOf(part)),
  );
  return [...new Set([...keys, ...ofFacts])];
}

function makeManifest(mapping: Mapping, hash: string): Manifest {
  const { title, publisher, license, url, version, quality, kind } = mapping.source;
  const citation = mapping.source.citation ?? `${publisher}, ${title}, version ${version}.`;
  const coverage = mapping.source.coverage ?? '';
  const described = { title, publisher, license, citation, coverage };
  const publication: Publication = {
    ...described,
    key: mapping.name,
    url,
    version,
    sourceKind: kind,
    quality,
  };
  return {
    ...described,
    expectedRows: { atLeast: 1, atMost: Number.MAX_SAFE_INTEGER },
    preference: 'If its claims contradict those of other tables, they are rivals.',
    publications: [publication],
    definition: hash,
  };
}
