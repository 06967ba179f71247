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
  const created = changes.flatMap(({ before, after }) =>
    before === undefined && after !== undefined ? [after] : [],
  );
  const changed = changes.flatMap(({ key, before, after }) =>
    // The key of an existing node never changes.
    before === undefined || after === undefined ? [] : [{ key, ...assign(columns, before, after) }],
  );
  return [
    ...unlessEmpty(created, (nodes) => createNodes(model.label, listCells(columns, nodes, []))),
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
  // Neo4j locks and loads each start node once if its relationships follow one another.
  const sorted = changes.toSorted((one, other) => compareTexts(one.pair.from, other.pair.from));
  const gone = sorted.filter(({ after }) => after === undefined);
  const created = sorted.flatMap(({ pair, before, after }) =>
    before === undefined && after !== undefined ? [{ pair, after }] : [],
  );
  const changed = sorted.flatMap(({ pair, identity, before, after }) =>
    before === undefined || after === undefined
      ? []
      : [{ ...pair, identity, ...assign(columns, before, after) }],
  );
  return [
    ...unlessEmpty(gone, (rows) =>
      deleteRelationships(
        shape,
        rows.map(({ pair, identity }) => ({ ...pair, identity })),
      ),
    ),
    ...unlessEmpty(created, (rows) => {
      const ends = rows.map(({ pair }) => [pair.from, pair.to]);
      const stored = rows.map(({ after }) => after);
      return createRelationships(shape, listCells(columns, stored, ends));
    }),
    ...unlessEmpty(changed, (rows) => changeRelationships(shape, rows)),
  ];
}

function shapeOf({ link, from, to, identity }: RelationshipKind): RelationshipShape {
  return { type: link.type, from: from.label, to: to.label, identity };
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

/** Returns the cells of new nodes or relationships. The columns are the properties that any of them has. */
function listCells(
  known: Columns,
  stored: readonly Stored[],
  ends: readonly (readonly string[])[],
): CreatedRows {
  const used = new Set(stored.flatMap((each) => Object.keys(each)));
  // A fixed order gives batches with the same properties the same text, which Neo4j plans only once.
  const names = [...used].toSorted();
  const columns = names.map((name) => ({ name, isDay: known.get(name)?.type === 'day' }));
  const types = names.map((name) => known.get(name)?.type);
  const rows = stored.map((each, row) => [
    ...(ends[row] ?? []),
    ...names.map((name, at) => toCell(types[at], each[name] ?? null)),
  ]);
  return { columns, rows };
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
