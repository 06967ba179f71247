import { readColumn, type Column } from './column.ts';
import { cypher, join, name, toStatement, value, type Fragment } from './cypher.ts';
import { comesAfter, orderBy, readTerm, type OrderTerm, type OrderValues } from './order.ts';
import { walk, type Anchor, type Step } from './pattern.ts';
import type { Statement } from './statement.ts';

/** Which rows of a walk or a list are wanted: conditions, their order, and the page. */
export interface Page {
  readonly conditions: readonly Fragment[];
  readonly order: readonly OrderTerm[];
  readonly after?: OrderValues;
  readonly limit: number;
}

/** A walk from many nodes at once, each with a page of its own. */
export interface Follow extends Page {
  readonly anchor: Anchor;
  readonly steps: readonly Step[];
  readonly columns: readonly Column[];
}

/**
 * Follows links from many nodes in one statement. A row is: the key it started from, the columns, and the
 * values of the order terms; rows of one start stand in order, at most `limit` of them.
 */
export function follow(wanted: Follow): Statement {
  const columns = [...wanted.columns.map(readColumn), ...orderColumns(wanted)];
  const variables = wanted.steps.length > 1 ? cypher`m, l, n` : cypher`l, n`;
  return toStatement(cypher`UNWIND ${value(wanted.anchor.keys)} AS key
MATCH (a:${name(wanted.anchor.label)} {key: key})
CALL (a) {
  MATCH ${walk(wanted.steps)}${where(pageConditions(wanted))}
  RETURN ${variables}
  ORDER BY ${orderBy(wanted.order)}
  LIMIT ${value(BigInt(wanted.limit))}
}
RETURN ${join([cypher`key`, ...columns], ', ')}`);
}

/** Counts what a walk from many nodes meets. A row is: the key it started from, the count. */
export function countFollowed(wanted: {
  readonly anchor: Anchor;
  readonly steps: readonly Step[];
  readonly conditions: readonly Fragment[];
}): Statement {
  return toStatement(cypher`UNWIND ${value(wanted.anchor.keys)} AS key
MATCH (a:${name(wanted.anchor.label)} {key: key})
RETURN key, COUNT {
  MATCH ${walk(wanted.steps)}${where(wanted.conditions)}
}`);
}

/** Nodes of one label in order, a page of them. A row is: the key, the columns, the values of the order terms. */
export function listNodes(
  wanted: Page & { readonly label: string; readonly columns: readonly Column[] },
): Statement {
  const columns = [...wanted.columns.map(readColumn), ...orderColumns(wanted)];
  return toStatement(cypher`MATCH (n:${name(wanted.label)})${where(pageConditions(wanted))}
WITH n
ORDER BY ${orderBy(wanted.order)}
LIMIT ${value(BigInt(wanted.limit))}
RETURN ${join([cypher`n.key AS key`, ...columns], ', ')}`);
}

/** How many nodes of one label there are. A row is: the count. */
export function countNodes(label: string, conditions: readonly Fragment[]): Statement {
  return toStatement(cypher`MATCH (n:${name(label)})${where(conditions)}
RETURN count(n)`);
}

/** Nodes of one label by their keys. A row is: the key, the columns. */
export function findNodes(anchor: Anchor, columns: readonly Column[]): Statement {
  return toStatement(cypher`UNWIND ${value(anchor.keys)} AS key
MATCH (n:${name(anchor.label)} {key: key})
RETURN ${join([cypher`key`, ...columns.map(readColumn)], ', ')}`);
}

/** Links of one type by an indexed property. A row is: the value asked for, then the columns of `a`, `l` and `n`. */
export function findLinks(wanted: {
  readonly type: string;
  readonly property: string;
  readonly values: readonly string[];
  readonly columns: readonly Column[];
}): Statement {
  return toStatement(cypher`UNWIND ${value(wanted.values)} AS key
MATCH (a)-[l:${name(wanted.type)} {${name(wanted.property)}: key}]->(n)
RETURN ${join([cypher`key`, ...wanted.columns.map(readColumn)], ', ')}`);
}

function orderColumns(page: Page): readonly Fragment[] {
  return page.order.map((term, index) => cypher`${readTerm(term)} AS ${name(`order${index}`)}`);
}

function pageConditions(page: Page): readonly Fragment[] {
  return page.after ? [...page.conditions, comesAfter(page.order, page.after)] : page.conditions;
}

function where(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, ' AND ')}`;
}
