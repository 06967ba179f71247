import { readColumn, type Column } from '../column.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import {
  comesAfter,
  nameTerms,
  orderAliases,
  orderBy,
  orderNames,
  readOrder,
  type OrderTerm,
  type OrderValues,
} from '../order.ts';
import { walk, type Step } from '../pattern.ts';
import { matchRelationships, matchNodes, type NodeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** Which rows of a traversal or list to return: conditions, order and page. */
export interface Page {
  readonly conditions: readonly Fragment[];
  readonly order: readonly OrderTerm[];
  readonly after?: OrderValues | undefined;
  readonly limit: number;
  /** Whether rows end with the values of the order terms, as cursors want them. */
  readonly withOrder: boolean;
}

/** A test for rows at or before some values in an order. */
export interface Before {
  readonly conditions: readonly Fragment[];
  readonly order: readonly OrderTerm[];
  readonly upTo: OrderValues;
}

/** A traversal from many nodes at once, with a separate page for each. */
export interface Follow extends Page {
  readonly starts: readonly NodeRef[];
  readonly steps: readonly Step[];
  readonly columns: readonly Column[];
}

/**
 * Follows links from many nodes in one statement. A row is: the name of its start, the columns, and, if wanted, the
 * values of the order terms. The rows of one start stand together and in order, at most `limit` of them.
 */
export function follow(wanted: Follow): Statement {
  const variables = wanted.steps.length > 1 ? cypher`m, l, n` : cypher`l, n`;
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
CALL (a) {
  MATCH ${walk(wanted.steps)}${where(wanted.conditions)}
  WITH ${join([variables, ...orderAliases(wanted.order)], ', ')}${after(wanted)}
  RETURN ${join([variables, ...orderNames(wanted.order)], ', ')}
  ORDER BY ${orderBy(wanted.order)}
  LIMIT ${value(BigInt(wanted.limit))}
}
RETURN ${join([cypher`key`, ...wanted.columns.map(readColumn), ...orderColumns(wanted)], ', ')}`);
}

/** Counts the results of a traversal from many nodes. A row is: its start, the count. */
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

/** Tests whether a traversal from many nodes has a row at or before some values. A row is: its start, true or false. */
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

/** Which nodes to read: all nodes of a label, or those that a pattern binds to `n`. */
export interface Listed {
  readonly label: string;
  readonly match?: Fragment;
  readonly conditions: readonly Fragment[];
}

/** Binds `n` to these nodes. */
export function matchListed({ label, match = cypher``, conditions }: Listed): Fragment {
  return cypher`${match}MATCH (n:${name(label)})${where(conditions)}`;
}

/** Nodes of one label in order, a page of them. A row is: the key, the columns, the order's values if wanted. */
export function listNodes(
  wanted: Page & Listed & { readonly columns: readonly Column[] },
): Statement {
  return toStatement(cypher`${matchListed(wanted)}
WITH ${join([cypher`n`, ...orderAliases(wanted.order)], ', ')}${after(wanted)}
WITH ${join([cypher`n`, ...orderNames(wanted.order)], ', ')}
ORDER BY ${orderBy(wanted.order)}
LIMIT ${value(BigInt(wanted.limit))}
RETURN ${join([cypher`n.key AS key`, ...wanted.columns.map(readColumn), ...orderColumns(wanted)], ', ')}`);
}

/** Counts nodes of one label. The row is: the count. */
export function countNodes(listed: Listed): Statement {
  return toStatement(cypher`${matchListed(listed)}
RETURN count(n)`);
}

/** Returns a row if one of the nodes of a label is at or before some values. */
export function checkNodes(wanted: Before & Listed): Statement {
  return toStatement(cypher`${matchListed(wanted)}
WITH ${join(orderAliases(wanted.order), ', ')}${upTo(wanted)}
RETURN 1
LIMIT 1`);
}

/** Returns nodes by label and key. A row is: its start, the columns. */
export function findNodes(starts: readonly NodeRef[], columns: readonly Column[]): Statement {
  return toStatement(cypher`${matchNodes('n', starts)}
RETURN ${join([cypher`key`, ...columns.map(readColumn)], ', ')}`);
}

/** Links by types and how a property begins. A row is: the name of its start, the columns of `a`, `l`, `n`. */
export function findRelationships(
  starts: readonly NodeRef[],
  property: string,
  columns: readonly Column[],
): Statement {
  return toStatement(cypher`${matchRelationships(starts, property)}
RETURN ${join([cypher`key`, ...columns.map(readColumn)], ', ')}`);
}

function orderColumns({ order, withOrder }: Page): readonly Fragment[] {
  return withOrder ? readOrder(order) : [];
}

function after(page: Page): Fragment {
  return page.after ? where([comesAfter(nameTerms(page.order), page.after)]) : cypher``;
}

function upTo(wanted: Before): Fragment {
  return where([cypher`NOT ${comesAfter(nameTerms(wanted.order), wanted.upTo)}`]);
}

function where(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, ' AND ')}`;
}
