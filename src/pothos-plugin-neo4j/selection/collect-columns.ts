import type { Column } from '../../graph/cypher/column.ts';
import { cypher, join, name } from '../../graph/cypher/cypher.ts';
import {
  hasArguments,
  planOf,
  type NestedColumn,
  type NestPlace,
  type PropertyPlan,
  type RelationshipEnd,
} from './field-plan.ts';
import type { SelectedField, Selection } from './walk-selection.ts';

/** The variables of a traversal for each end of a relationship. Sender and receiver can be either node. */
export type EndVariables = Readonly<Record<RelationshipEnd, readonly string[]>>;

/** The variables of a traversal of one step from `a` to `n`. */
export const ONE_STEP: EndVariables = {
  near: ['a'],
  via: [],
  far: ['n'],
  sender: ['a', 'n'],
  receiver: ['a', 'n'],
};

/** The variables of a traversal of two steps through `m`. Its relationship is the second step. */
export const TWO_STEPS: EndVariables = {
  near: ['a'],
  via: ['m'],
  far: ['n'],
  sender: ['m', 'n'],
  receiver: ['m', 'n'],
};

/** The position of each property of a variable in a row. */
export type ColumnIndex = ReadonlyMap<string, number>;

/**
 * The distinct columns that a selection needs. They start at position 1, because the first column of every row names its
 * start node.
 */
export interface Collected {
  readonly columns: readonly Column[];
  /** The positions of the properties, by variable. */
  readonly index: ReadonlyMap<string, ColumnIndex>;
}

/**
 * Returns the columns for a field that returns a node, or a list of nodes, in the variable `of`. If a place is given, the
 * columns include subqueries for the fields below.
 */
export function collectForNode(selection: Selection, of: string, place?: NestPlace): Collected {
  const gathered = gather([{ of, property: 'key', type: 'text' }], place);
  addNode(selection, [of], gathered);
  return finish(gathered);
}

/** Returns the columns for a field that returns a relationship, or a list of relationships. */
export function collectForRelationship(
  selection: Selection,
  ends: EndVariables,
  always: readonly Column[],
): Collected {
  const gathered = gather(always);
  addLink(selection, ends, gathered);
  return finish(gathered);
}

/** Returns the columns for the edges and nodes of a connection. */
export function collectForConnection(
  selection: Selection,
  shape: {
    readonly ends: EndVariables;
    readonly node: RelationshipEnd;
    readonly always: readonly Column[];
    readonly place?: NestPlace;
  },
): Collected {
  const gathered = gather(shape.always, shape.place);
  for (const { field, children } of selection) {
    const { part } = planOf(field);
    if (part === 'edges') addLink(children, shape.ends, gathered);
    if (part === 'nodes') addNode(children, shape.ends[shape.node], gathered);
  }
  return finish(gathered);
}

/** Returns the columns for a connection with relationships as nodes. */
export function collectForRelationships(
  selection: Selection,
  ends: EndVariables,
  always: readonly Column[],
): Collected {
  const gathered = gather(always);
  for (const { field, children } of selection) {
    const { part } = planOf(field);
    if (part === 'nodes') addLink(children, ends, gathered);
    if (part !== 'edges') continue;
    for (const below of children)
      if (planOf(below.field).part === 'nodes') addLink(below.children, ends, gathered);
  }
  return finish(gathered);
}

/** Returns the columns for a field that returns paths. The node of a step can be either end of its relationship. */
export function collectForSteps(
  selection: Selection,
  ends: EndVariables,
  always: readonly Column[],
): Collected {
  const gathered = gather(always);
  addSteps(selection, ends, gathered);
  return finish(gathered);
}

/** Returns the columns for a field that returns list entries. The variable `of` contains the node of an entry. */
export function collectForEntries(
  selection: Selection,
  of: string,
  always: readonly Column[],
): Collected {
  const gathered = gather(always);
  addEntries(selection, of, gathered);
  return finish(gathered);
}

/** Returns these columns with their positions. */
export function collectProperties(columns: readonly Column[]): Collected {
  return finish(gather(columns));
}

/** Returns the names of the columns, which distinguish one set of columns from another. */
export function columnNames({ columns }: Collected): readonly string[] {
  return columns.map(nameOf);
}

/** Returns the positions of the properties of a variable. Empty if none is fetched. */
export function indexOf({ index }: Collected, of: string): ColumnIndex {
  return index.get(of) ?? NOWHERE;
}

const NOWHERE: ColumnIndex = new Map();

interface Gathered {
  readonly columns: Map<string, Column>;
  readonly place: NestPlace | undefined;
}

function gather(always: readonly Column[], place?: NestPlace): Gathered {
  return { columns: new Map(always.map((column) => [nameOf(column), column])), place };
}

function finish(gathered: Gathered): Collected {
  const columns = [...gathered.columns.values()];
  const index = new Map<string, Map<string, number>>();
  for (const [at, { of, property }] of columns.entries()) {
    const known = index.get(of) ?? new Map<string, number>();
    index.set(of, known.set(property, at + 1));
  }
  return { columns, index };
}

function nameOf({ of, property }: Pick<Column, 'of' | 'property'>): string {
  return `${of}.${property}`;
}

function addNode(selection: Selection, variables: readonly string[], gathered: Gathered): void {
  for (const below of selection) addColumns(columnsOf(below), variables, gathered);
  const [of] = variables;
  // All rows of a traversal repeat their start node `a`, so its subqueries would run once for each row.
  if (!gathered.place || variables.length !== 1 || of === undefined || of === 'a') return;
  for (const column of nestBelow(selection, gathered.place)) {
    gathered.columns.set(nameOf({ of, ...column }), { of, ...column });
  }
}

/** The maximum number of subqueries at one level of a statement. More subqueries take the database longer to plan. */
const MAX_SUBQUERIES = 8;

function nestBelow(selection: Selection, place: NestPlace): readonly NestedColumn[] {
  const keys = selection.map(({ key }) => key);
  return selection
    .filter(({ key }) => keys.indexOf(key) === keys.lastIndexOf(key))
    .flatMap((selected) => {
      const columns = planOf(selected.field).nest?.(place, selected) ?? [];
      return columns.map((column) => nestFor(selected.types, column));
    })
    .slice(0, MAX_SUBQUERIES);
}

/** Restricts a subquery to nodes with one of the labels. */
function nestFor(types: SelectedField['types'], column: NestedColumn): NestedColumn {
  const { subquery } = column;
  if (!types || !subquery) return column;
  const labels = join(types.map(name), '|');
  return {
    ...column,
    subquery: (start, depth) =>
      cypher`CASE WHEN ${start}:${labels} THEN ${subquery(start, depth)} END`,
  };
}

function addLink(selection: Selection, ends: EndVariables, gathered: Gathered): void {
  for (const below of selection) {
    const { end, namesEnds } = planOf(below.field);
    addColumns(columnsOf(below), ['l'], gathered);
    if (end) addNode(below.children, ends[end], gathered);
    if (namesEnds) addColumns([{ property: 'name', type: 'text' }], ends.sender, gathered);
  }
}

function addSteps(selection: Selection, ends: EndVariables, gathered: Gathered): void {
  for (const below of selection) {
    const { step } = planOf(below.field);
    if (step === 'node') addNode(below.children, [...ends.near, ...ends.far], gathered);
    else if (step === 'relationship') addLink(below.children, ends, gathered);
    else {
      addLink([{ ...below, children: [] }], ends, gathered);
      addSteps(below.children, ends, gathered);
    }
  }
}

function addEntries(selection: Selection, of: string, gathered: Gathered): void {
  for (const { field, children } of selection) {
    if (planOf(field).step === 'node') addNode(children, [of], gathered);
    else addEntries(children, of, gathered);
  }
}

/** Returns the columns that a selected field needs, depending on whether it has arguments. */
function columnsOf({ field, arguments: given }: SelectedField): readonly PropertyPlan[] {
  const { columns = [], argumentColumns = [] } = planOf(field);
  return hasArguments(given) ? [...columns, ...argumentColumns] : columns;
}

function addColumns(
  columns: readonly PropertyPlan[],
  variables: readonly string[],
  gathered: Gathered,
): void {
  for (const of of variables) {
    for (const { property, type } of columns)
      gathered.columns.set(nameOf({ of, property }), { of, property, type });
  }
}
