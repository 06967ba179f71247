import { readColumn, type Column } from '../column.ts';
import { where } from '../condition.ts';
import { cypher, join, name, toStatement, type Fragment } from '../cypher.ts';
import {
  comesAfter,
  nameTerms,
  orderAliases,
  orderBy,
  orderNames,
  orderValues,
  type OrderTerm,
  type OrderValues,
} from '../order.ts';
import { walk, type Step } from '../pattern.ts';
import { matchRelationships, matchNodes, type NodeRef } from '../node-ref.ts';
import { limitRows, whereInside, type Slice } from '../slice.ts';
import { returnRows, type ReturnedRows } from './return-rows.ts';
import { shareCount, type SharedCount } from './share-count.ts';
import type { StatementPart } from './statement-part.ts';
import type { Statement } from '../statement.ts';

/** The conditions, order and limits of the rows of a traversal or list. */
export interface Page extends Slice {
  readonly conditions: readonly Fragment[];
}

/** The rows at or before the given values in an order. */
export interface RowsUpTo {
  readonly order: readonly OrderTerm[];
  readonly upTo: OrderValues;
}

/** A test for rows at or before the given values in an order. */
export interface Before extends RowsUpTo {
  readonly conditions: readonly Fragment[];
}

/** A traversal from many nodes at once, with a page for each. */
export interface Follow extends Page {
  readonly starts: readonly NodeRef[];
  readonly steps: readonly Step[];
  readonly columns: readonly Column[];
}

/**
 * Traverses relationships from many nodes in one statement. Columns: the start node, the requested columns, and
 * optionally the values of the order terms. The rows of a start node are consecutive and sorted, at most `limit` of
 * them.
 */
export function follow(wanted: Follow): Statement {
  const bound = wanted.steps.length > 1 ? ['m', 'l', 'n'] : ['l', 'n'];
  const variables = join(bound.map(name), ', ');
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
CALL (a) {
  MATCH ${walk(wanted.steps)}${where(wanted.conditions)}
  WITH ${join([variables, ...orderAliases(wanted.order)], ', ')}${whereInside(wanted)}
  RETURN ${join([variables, ...orderNames(wanted.order)], ', ')}
  ORDER BY ${orderBy(wanted.order)}
  ${limitRows(wanted)}
}
${returnRows({ first: cypher`key`, variables: ['a', ...bound], ...returned(wanted) })}`);
}

/** Counts the results of a traversal from many nodes. Columns: the start node, the count. */
export function countFollowed(wanted: {
  readonly starts: readonly NodeRef[];
  readonly steps: readonly Step[];
  readonly conditions: readonly Fragment[];
}): Statement {
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
RETURN key, COUNT {
  MATCH ${walk(wanted.steps)}${where(wanted.conditions)}
}`);
}

/**
 * Tests whether a traversal from many nodes has a row at or before the given values. Columns: the start node, true or
 * false.
 */
export function checkFollowed(
  wanted: Before & { readonly starts: readonly NodeRef[]; readonly steps: readonly Step[] },
): Statement {
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
RETURN key, EXISTS {
  MATCH ${walk(wanted.steps)}${where(wanted.conditions)}
  WITH ${join(orderAliases(wanted.order), ', ')}${upTo(wanted)}
  RETURN 1
}`);
}

/** The nodes to read. They are all nodes of a label, or the nodes that `match` binds to `n`. */
export interface Listed {
  readonly label: string;
  readonly match?: Fragment;
  readonly conditions: readonly Fragment[];
}

/** Binds `n` to the nodes to read. */
export function matchListed({ label, match = cypher``, conditions }: Listed): Fragment {
  return cypher`${match}MATCH (n:${name(label)})${where(conditions)}`;
}

/**
 * Returns a sorted page of the nodes of a label. Columns: the key, the requested columns, and optionally the values of
 * the order terms.
 */
export function listNodes(
  wanted: Page & Listed & { readonly columns: readonly Column[] },
): Statement {
  const { clause, variables, order, columns } = shareCount(wanted);
  const shared = { ...wanted, order, columns };
  return toStatement(cypher`${sliceListed(shared, { clause, variables: ['n', ...variables] })}
${returnRows({ first: cypher`n.key AS key`, variables: ['n', ...variables], ...returned(shared) })}`);
}

/** Returns the query of `listNodes` as a part of a statement. The columns must not contain a subquery. */
export function listNodesPart(
  wanted: Page & Listed & { readonly columns: readonly Column[] },
): StatementPart {
  const { columns, values } = returned(wanted);
  return {
    clauses: sliceListed(wanted),
    cells: [cypher`n.key`, ...columns.map(readColumn), ...values],
  };
}

function sliceListed(
  wanted: Page & Listed,
  { clause, variables }: Pick<SharedCount, 'clause' | 'variables'> = ONLY_NODE,
): Fragment {
  const bound = variables.map(name);
  return cypher`${matchListed(wanted)}${clause}
WITH ${join([...bound, ...orderAliases(wanted.order)], ', ')}${whereInside(wanted)}
WITH ${join([...bound, ...orderNames(wanted.order)], ', ')}
ORDER BY ${orderBy(wanted.order)}
${limitRows(wanted)}`;
}

const ONLY_NODE = { clause: cypher``, variables: ['n'] };

/** Counts nodes of a label. Returns a single row with the count. */
export function countNodes(listed: Listed): Statement {
  return toStatement(cypher`${matchListed(listed)}
RETURN count(n)`);
}

/** Returns the query of `countNodes` as a part of a statement. */
export function countNodesPart(listed: Listed): StatementPart {
  return {
    clauses: cypher`${matchListed(listed)}
WITH count(n) AS count`,
    cells: [cypher`count`],
  };
}

/** Returns a row if a node of a label is at or before the given values. */
export function checkNodes(wanted: Before & Listed): Statement {
  return toStatement(cypher`${matchListed(wanted)}
WITH ${join(orderAliases(wanted.order), ', ')}${upTo(wanted)}
RETURN 1
LIMIT 1`);
}

/** Returns nodes by label and key. Columns: the formatted reference, then the requested columns. */
export function findNodes(starts: readonly NodeRef[], columns: readonly Column[]): Statement {
  const rows = returnRows({ first: cypher`key`, variables: ['n'], columns, values: [] });
  return toStatement(cypher`${matchNodes('n', starts)}
${rows}`);
}

/**
 * Returns relationships by type and the prefix of a property. Columns: the formatted reference, then the requested
 * columns of `a`, `l` and `n`.
 */
export function findRelationships(
  starts: readonly NodeRef[],
  property: string,
  columns: readonly Column[],
): Statement {
  return toStatement(cypher`${matchRelationships(starts, property)}
RETURN ${join([cypher`key`, ...columns.map(readColumn)], ', ')}`);
}

function returned({
  columns,
  order,
  withOrder,
}: Page & { readonly columns: readonly Column[] }): Pick<ReturnedRows, 'columns' | 'values'> {
  return { columns, values: withOrder ? orderValues(order) : [] };
}

function upTo(wanted: Before): Fragment {
  return where([cypher`NOT ${comesAfter(nameTerms(wanted.order), wanted.upTo)}`]);
}
