import {
  changeRelationships,
  createRelationships,
  deleteRelationships,
  type RelationshipShape,
} from './cypher/write-relationships.ts';
import {
  changeNodes,
  createNodes,
  removeNodes,
  type Assignment,
  type CreatedRows,
} from './cypher/write-nodes.ts';
import { compareTexts } from '../../src/claims/claim-record.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { groupBy, type Group } from '../plan/group-by.ts';
import type { RelationshipChange, RelationshipKind, NodeChange, Plan } from '../plan/store.ts';
import {
  differences,
  storedColumns,
  type Stored,
  type StoredColumn,
  type StoredValue,
} from '../plan/stored.ts';

/**
 * Returns the statements for a plan. Nodes precede relationships, deletions come last, and only changed properties are
 * written.
 */
export function writePlan(plan: Pick<Plan, 'nodes' | 'links'>): readonly Statement[] {
  const nodes = groupBy(plan.nodes, ({ model }) => model.label);
  return [
    ...nodes.flatMap(writeNodes),
    ...groupBy(plan.links, nameKind).flatMap(writeLinks),
    ...nodes.flatMap(deleteNodes),
  ];
}

function deleteNodes(changes: Group<NodeChange>): readonly Statement[] {
  const deleted = changes.filter(({ after }) => after === undefined).map(({ key }) => key);
  return unlessEmpty(deleted, (keys) => removeNodes(changes[0].model.label, keys));
}

function writeNodes(changes: Group<NodeChange>): readonly Statement[] {
  const { model } = changes[0];
  const columns = columnsOf(model.properties);
  const created = changes.filter(isCreated).map(({ after }) => ({ ends: [], stored: after }));
  const changed = changes
    .filter(isChanged)
    // The key of an existing node never changes.
    .map(({ key, before, after }) => ({ key, ...assign(columns, before, after) }));
  return [
    ...unlessEmpty(created, (nodes) => createNodes(model.label, listCells(columns, nodes))),
    ...unlessEmpty(changed, (rows) => changeNodes(model.label, rows)),
  ];
}

function nameKind({ kind }: RelationshipChange): string {
  return [kind.link.type, kind.from.label, kind.to.label].join('|');
}

// Deletions come first, because the identity of a relationship can change.
function writeLinks(changes: Group<RelationshipChange>): readonly Statement[] {
  const { kind } = changes[0];
  const shape = shapeOf(kind);
  const columns = columnsOf({ ...kind.link.inherited, ...kind.link.properties });
  // Neo4j locks and loads a start node only once if the relationships of the node are consecutive.
  const sorted = changes.toSorted((one, other) => compareTexts(one.pair.from, other.pair.from));
  const deleted = sorted
    .filter(({ after }) => after === undefined)
    .map(({ pair, identity }) => ({ ...pair, identity }));
  const created = sorted
    .filter(isCreated)
    .map(({ pair, after }) => ({ ends: [pair.from, pair.to], stored: after }));
  const changed = sorted.filter(isChanged).map(({ pair, identity, before, after }) => ({
    ...pair,
    identity,
    ...assign(columns, before, after),
  }));
  return [
    ...unlessEmpty(deleted, (rows) => deleteRelationships(shape, rows)),
    ...unlessEmpty(created, (rows) => createRelationships(shape, listCells(columns, rows))),
    ...unlessEmpty(changed, (rows) => changeRelationships(shape, rows)),
  ];
}

function shapeOf({ link, from, to, identity }: RelationshipKind): RelationshipShape {
  return { type: link.type, from: from.label, to: to.label, identity };
}

type Change = Pick<NodeChange, 'before' | 'after'>;

function isCreated<Each extends Change>(change: Each): change is Each & { after: Stored } {
  return change.before === undefined && change.after !== undefined;
}

function isChanged<Each extends Change>(
  change: Each,
): change is Each & { before: Stored; after: Stored } {
  return change.before !== undefined && change.after !== undefined;
}

function unlessEmpty<Row>(
  rows: readonly Row[],
  makeStatement: (rows: readonly Row[]) => Statement,
): readonly Statement[] {
  return rows.length === 0 ? [] : [makeStatement(rows)];
}

type Columns = ReadonlyMap<string, StoredColumn>;

function columnsOf(properties: PropertyTypes): Columns {
  return new Map(storedColumns(properties).map((column) => [column.name, column]));
}

interface Created {
  /** The keys of both ends of a relationship, or an empty list for a node. */
  readonly ends: readonly string[];
  readonly stored: Stored;
}

/** Returns the rows of new nodes or relationships, with a column for each property that occurs in one of them. */
function listCells(known: Columns, created: readonly Created[]): CreatedRows {
  const names = new Set(created.flatMap(({ stored }) => Object.keys(stored)));
  // Batches with the same properties have the same statement text, so Neo4j plans the statement only once.
  const used = [...names].toSorted().map((name) => ({ name, type: known.get(name)?.type }));
  return {
    columns: used.map(({ name, type }) => ({ name, isDay: type === 'day' })),
    rows: created.map(({ ends, stored }) => [
      ...ends,
      ...used.map(({ name, type }) => toCell(type, stored[name] ?? null)),
    ]),
  };
}

function assign(columns: Columns, before: Stored, after: Stored): Assignment {
  const changed = differences(before, after);
  const isDay = (name: string): boolean => columns.get(name)?.type === 'day';
  return {
    values: Object.fromEntries(
      changed
        .filter((name) => !isDay(name))
        .map((name) => [name, toCell(columns.get(name)?.type, after[name] ?? null)]),
    ),
    days: changed.filter(isDay).map((name) => {
      const day = after[name];
      return [name, day === undefined ? null : String(day)];
    }),
  };
}

// The driver sends a number as a float and a BigInt as an integer.
function toCell(type: StoredColumn['type'] | undefined, value: StoredValue | null): unknown {
  return type === 'integer' && value !== null ? BigInt(Number(value)) : value;
}
