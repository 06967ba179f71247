import type { GraphQLResolveInfo } from 'graphql';
import type { Column } from '../../graph/cypher/column.ts';
import {
  columnsOf,
  planOf,
  selectedBelow,
  type PropertyPlan,
  type RelationshipEnd,
  type SelectedField,
} from './field-plan.ts';

/** Where each column of a row stands, by `variable.property`. */
export type ColumnIndex = ReadonlyMap<string, number>;

/** Which variable of a walk each end of a link is; sender and receiver may be either end. */
export type EndVariables = Readonly<Record<RelationshipEnd, readonly string[]>>;

/** A walk of one step: it begins at `a` and ends at `n`. */
export const ONE_STEP: EndVariables = {
  near: ['a'],
  via: [],
  far: ['n'],
  sender: ['a', 'n'],
  receiver: ['a', 'n'],
};

/** A walk of two steps over `m`; its fact is the second step. */
export const TWO_STEPS: EndVariables = {
  near: ['a'],
  via: ['m'],
  far: ['n'],
  sender: ['m', 'n'],
  receiver: ['m', 'n'],
};

/**
 * The columns that a selection needs, gathered without repeating one. They stand from
 * position 1 on: the first column of every row is the key that it was asked by.
 */
export interface Collected {
  readonly columns: readonly Column[];
  readonly index: ColumnIndex;
}

/** Columns for a field that gives a node (or a list of nodes) in the variable `of`. */
export function collectForNode(
  info: GraphQLResolveInfo,
  selected: SelectedField,
  of: string,
): Collected {
  const gathered = gather([{ of, property: 'key', type: 'text' }]);
  addNode(info, selected, [of], gathered);
  return finish(gathered);
}

/** Columns for a field that gives links (or a list of links). */
export function collectForRelationship(
  info: GraphQLResolveInfo,
  selected: SelectedField,
  ends: EndVariables,
  always: readonly Column[],
): Collected {
  const gathered = gather(always);
  addLink(info, selected, ends, gathered);
  return finish(gathered);
}

/** Columns for a connection: of its edges and of its nodes. */
export function collectForConnection(
  info: GraphQLResolveInfo,
  selected: SelectedField,
  shape: {
    readonly ends: EndVariables;
    readonly node: RelationshipEnd;
    readonly always: readonly Column[];
  },
): Collected {
  const gathered = gather(shape.always);
  for (const part of selectedBelow(info, selected)) {
    const plan = planOf(part.field);
    if (plan.part === 'edges') addLink(info, part, shape.ends, gathered);
    if (plan.part === 'nodes') addNode(info, part, shape.ends[shape.node], gathered);
  }
  return finish(gathered);
}

/** These columns, whatever is selected. */
export function collectProperties(columns: readonly Column[]): Collected {
  return finish(gather(columns));
}

interface Gathered {
  readonly columns: Map<string, Column>;
}

function gather(always: readonly Column[]): Gathered {
  return {
    columns: new Map(always.map((column) => [nameOf(column), column])),
  };
}

function finish(gathered: Gathered): Collected {
  const columns = [...gathered.columns.values()];
  const index = new Map(columns.map((column, at) => [nameOf(column), at + 1]));
  return { columns, index };
}

function nameOf(column: Column): string {
  return `${column.of}.${column.property}`;
}

function addNode(
  info: GraphQLResolveInfo,
  selected: SelectedField,
  variables: readonly string[],
  gathered: Gathered,
): void {
  for (const below of selectedBelow(info, selected)) {
    addColumns(columnsOf(below), variables, gathered);
  }
}

function addLink(
  info: GraphQLResolveInfo,
  selected: SelectedField,
  ends: EndVariables,
  gathered: Gathered,
): void {
  for (const below of selectedBelow(info, selected)) {
    const plan = planOf(below.field);
    addColumns(columnsOf(below), ['l'], gathered);
    if (plan.end) addNode(info, below, ends[plan.end], gathered);
    if (plan.namesEnds) addColumns([{ property: 'name', type: 'text' }], ends.sender, gathered);
  }
}

function addColumns(
  columns: readonly PropertyPlan[],
  variables: readonly string[],
  gathered: Gathered,
): void {
  for (const of of variables) {
    for (const { property, type } of columns)
      gathered.columns.set(`${of}.${property}`, { of, property, type });
  }
}
