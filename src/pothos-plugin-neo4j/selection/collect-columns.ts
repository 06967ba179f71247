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
import type { ColumnIndex } from '../load/graph-value.ts';

/** The variable of a traversal for each end of a relationship; sender and receiver can be either end. */
export type EndVariables = Readonly<Record<RelationshipEnd, readonly string[]>>;

/** A traversal of one step: it starts at `a` and ends at `n`. */
export const ONE_STEP: EndVariables = {
  near: ['a'],
  via: [],
  far: ['n'],
  sender: ['a', 'n'],
  receiver: ['a', 'n'],
};

/** A traversal of two steps through `m`; its fact is the second step. */
export const TWO_STEPS: EndVariables = {
  near: ['a'],
  via: ['m'],
  far: ['n'],
  sender: ['m', 'n'],
  receiver: ['m', 'n'],
};

/**
 * The distinct columns that a selection needs. They start at position 1: the first column of every row is the key of
 * its start.
 */
export interface Collected {
  readonly columns: readonly Column[];
  readonly index: ColumnIndex;
}

/** Adds columns for a field that returns a node (or a list of nodes) in the variable `of`. */
export function collectForNode(
  info: GraphQLResolveInfo,
  selected: SelectedField,
  of: string,
): Collected {
  const gathered = gather([{ of, property: 'key', type: 'text' }]);
  addNode(info, selected, [of], gathered);
  return finish(gathered);
}

/** Adds columns for a field that returns relationships (or a list of them). */
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

/** Adds columns for a connection: those of its edges and of its nodes. */
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

/** Adds these columns, whatever is selected. */
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
