import {
  changeRelationships,
  createRelationships,
  deleteRelationships,
  type RelationshipShape,
} from './cypher/write-relationships.ts';
import { changeNodes, createNodes, removeNodes, type Assignment } from './cypher/write-nodes.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { groupBy, type Group } from '../plan/group-by.ts';
import type { RelationshipChange, RelationshipKind, NodeChange, Plan } from '../plan/store.ts';
import { differences, storedColumns, type Stored, type StoredColumn } from '../plan/stored.ts';

/**
 * Returns the statements for a plan. Nodes precede relationships, deletions come last, and only changed properties are
 * written.
 */
export function writePlan(plan: Pick<Plan, 'nodes' | 'links'>): readonly Statement[] {
  const nodes = groupBy(plan.nodes, ({ model }) => model.label);
  return [
    ...nodes.flatMap(writeNodes),
    ...groupBy(plan.links, nameKind).flatMap(writeLinks),
    ...nodes.flatMap(takeNodesAway),
  ];
}

function takeNodesAway(changes: Group<NodeChange>): readonly Statement[] {
  const gone = changes.filter(({ after }) => after === undefined).map(({ key }) => key);
  return gone.length === 0 ? [] : [removeNodes(changes[0].model.label, gone)];
}

function writeNodes(changes: Group<NodeChange>): readonly Statement[] {
  const { model } = changes[0];
  const columns = columnsOf(model.properties);
  const rows = changes.flatMap(({ key, before, after }) => {
    if (after === undefined) return [];
    // The key is written with the node itself.
    const row = { key, ...assign(columns, { key, ...before }, after) };
    return [{ isNew: before === undefined, row }];
  });
  return [
    ...write(
      rows.filter(({ isNew }) => isNew),
      (created) => createNodes(model.label, created),
    ),
    ...write(
      rows.filter(({ isNew }) => !isNew),
      (changed) => changeNodes(model.label, changed),
    ),
  ];
}

function nameKind({ kind }: RelationshipChange): string {
  return [kind.link.type, kind.from.label, kind.to.label].join('|');
}

// Deletions come first, because the identity of a relationship can change.
function writeLinks(changes: Group<RelationshipChange>): readonly Statement[] {
  const { kind } = changes[0];
  const shape = shapeOf(kind);
  const gone = changes.filter(({ after }) => after === undefined);
  const rows = changes.flatMap(({ pair, identity, before, after }) => {
    if (after === undefined) return [];
    const row = { ...pair, identity, ...assign(columnsOfLinks(kind), before ?? {}, after) };
    return [{ isNew: before === undefined, row }];
  });
  rows.sort((one, other) => (one.row.from < other.row.from ? -1 : 1));
  return [
    ...(gone.length === 0
      ? []
      : [
          deleteRelationships(
            shape,
            gone.map(({ pair, identity }) => ({ ...pair, identity })),
          ),
        ]),
    ...write(
      rows.filter(({ isNew }) => isNew),
      (created) => createRelationships(shape, created),
    ),
    ...write(
      rows.filter(({ isNew }) => !isNew),
      (changed) => changeRelationships(shape, changed),
    ),
  ];
}

function shapeOf({ link, from, to, identity }: RelationshipKind): RelationshipShape {
  return { type: link.type, from: from.label, to: to.label, identity };
}

function columnsOfLinks({ link }: RelationshipKind): ReadonlyMap<string, StoredColumn> {
  return columnsOf({ ...link.inherited, ...link.properties });
}

function write<Row>(
  rows: readonly { readonly row: Row }[],
  makeStatement: (rows: readonly Row[]) => Statement,
): readonly Statement[] {
  return rows.length === 0 ? [] : [makeStatement(rows.map(({ row }) => row))];
}

function columnsOf(properties: PropertyTypes): ReadonlyMap<string, StoredColumn> {
  return new Map(storedColumns(properties).map((column) => [column.name, column]));
}

function assign(
  columns: ReadonlyMap<string, StoredColumn>,
  before: Stored,
  after: Stored,
): Assignment {
  const changed = differences(before, after).map((name) => ({
    name,
    type: columns.get(name)?.type,
    value: after[name] ?? null,
  }));
  return {
    values: Object.fromEntries(
      changed
        .filter(({ type }) => type !== 'day')
        .map(({ name, type, value }) => [name, type === 'integer' ? toInteger(value) : value]),
    ),
    days: changed
      .filter(({ type }) => type === 'day')
      .map(({ name, value }) => [name, value === null ? null : String(value)]),
  };
}

// The driver sends a number as a float and a BigInt as an integer.
function toInteger(value: unknown): bigint | null {
  return value === null ? null : BigInt(Number(value));
}
