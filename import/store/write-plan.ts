import { graphModel } from '../../schema/graph.ts';
import {
  changeRelationships,
  createMixedRelationships,
  createRelationships,
  deleteRelationships,
  type RelationshipShape,
} from './cypher/write-relationships.ts';
import {
  changeNodes,
  createMixedNodes,
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
 * Returns the statements for a plan. Only changed properties are written. Nodes are created before relationships and
 * deleted after them. Relationships are deleted before others are created, because their identity can change.
 */
export function writePlan(plan: Pick<Plan, 'nodes' | 'links'>): readonly Statement[] {
  const nodes = groupBy(plan.nodes, ({ model }) => model.label);
  // Neo4j locks and loads a start node only once if the relationships of the node are consecutive.
  const sorted = plan.links.toSorted((one, other) => compareTexts(one.pair.from, other.pair.from));
  const links = groupBy(sorted, nameKind);
  return [
    ...createNodesOf(nodes),
    ...nodes.flatMap(changeNodesOf),
    ...links.flatMap(deleteLinksOf),
    ...createLinksOf(links),
    ...links.flatMap(changeLinksOf),
    ...nodes.flatMap(deleteNodesOf),
  ];
}

/**
 * The minimum number of new nodes of a label, or of new relationships of a kind, that have a statement of their own. Fewer
 * nodes or relationships share a statement with others, because Neo4j takes longer to plan a statement than to write a
 * hundred rows.
 */
const OWN_STATEMENT = 100;

function createNodesOf(groups: readonly Group<NodeChange>[]): readonly Statement[] {
  const created = groups.map((changes) => ({
    model: changes[0].model,
    rows: changes.filter(isCreated),
  }));
  const [large, small] = split(created);
  const mixed = small.flatMap(({ model, rows }) => {
    const columns = columnsOf(model.properties);
    return rows.map(({ after }) => ({ label: model.label, ...assign(columns, {}, after) }));
  });
  return [
    ...large.map(({ model, rows }) => {
      const cells = rows.map(({ after }) => ({ ends: [], stored: after }));
      return createNodes(model.label, listCells(columnsOf(model.properties), cells));
    }),
    ...unlessEmpty(mixed, createMixedNodes),
  ];
}

function changeNodesOf(changes: Group<NodeChange>): readonly Statement[] {
  const { model } = changes[0];
  const columns = columnsOf(model.properties);
  const changed = changes
    .filter(isChanged)
    // The key of an existing node never changes.
    .map(({ key, before, after }) => ({ key, ...assign(columns, before, after) }));
  return unlessEmpty(changed, (rows) => changeNodes(model.label, rows));
}

function deleteNodesOf(changes: Group<NodeChange>): readonly Statement[] {
  const deleted = changes.filter(({ after }) => after === undefined).map(({ key }) => key);
  return unlessEmpty(deleted, (keys) => removeNodes(changes[0].model.label, keys));
}

function createLinksOf(groups: readonly Group<RelationshipChange>[]): readonly Statement[] {
  const created = groups.map((changes) => ({
    kind: changes[0].kind,
    rows: changes.filter(isCreated),
  }));
  const [large, small] = split(created);
  const mixed = small.flatMap(({ kind: { link, from, to }, rows }) => {
    const columns = columnsOfLinks(link);
    return rows.map(({ pair, after }) => ({
      type: link.type,
      from: { label: from.label, key: pair.from },
      to: { label: to.label, key: pair.to },
      ...assign(columns, {}, after),
    }));
  });
  return [
    ...large.map(({ kind, rows }) => {
      const cells = rows.map(({ pair, after }) => ({ ends: [pair.from, pair.to], stored: after }));
      return createRelationships(shapeOf(kind), listCells(columnsOfLinks(kind.link), cells));
    }),
    ...unlessEmpty(mixed, (rows) => createMixedRelationships(LABELS, rows)),
  ];
}

const LABELS = graphModel.nodes.map(({ label }) => label);

/** Divides lists of new rows into those with a statement of their own and those that share a statement. */
function split<Created extends { readonly rows: readonly unknown[] }>(
  created: readonly Created[],
): readonly [large: readonly Created[], small: readonly Created[]] {
  const isLarge = ({ rows }: Created): boolean => rows.length >= OWN_STATEMENT;
  return [created.filter(isLarge), created.filter((each) => !isLarge(each))];
}

function changeLinksOf(changes: Group<RelationshipChange>): readonly Statement[] {
  const { kind } = changes[0];
  const columns = columnsOfLinks(kind.link);
  const changed = changes.filter(isChanged).map(({ pair, identity, before, after }) => ({
    ...pair,
    identity,
    ...assign(columns, before, after),
  }));
  return unlessEmpty(changed, (rows) => changeRelationships(shapeOf(kind), rows));
}

function deleteLinksOf(changes: Group<RelationshipChange>): readonly Statement[] {
  const deleted = changes
    .filter(({ after }) => after === undefined)
    .map(({ pair, identity }) => ({ ...pair, identity }));
  return unlessEmpty(deleted, (rows) => deleteRelationships(shapeOf(changes[0].kind), rows));
}

function columnsOfLinks({ inherited, properties }: RelationshipKind['link']): Columns {
  return columnsOf({ ...inherited, ...properties });
}

function nameKind({ kind }: RelationshipChange): string {
  return [kind.link.type, kind.from.label, kind.to.label].join('|');
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
