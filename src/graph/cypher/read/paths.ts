import { where } from '../condition.ts';
import { cypher, join, name, property, toStatement, value, type Fragment } from '../cypher.ts';
import { walk, walkOn, type Step } from '../pattern.ts';
import { matchNodes, nodeName, type NodeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** One step that paths take from many nodes. */
export interface PathStep {
  readonly step: Step;
  /** Conditions on the relationship `l` from `a` to `n`. */
  readonly conditions: readonly Fragment[];
}

/**
 * Finds the nodes between two nodes that one step connects with each of them. Columns: the node, and the number of all its
 * relationships. If one step connects the two nodes directly, a row with the second node follows, with 0 as the number.
 */
export function meet(wanted: {
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly step: Step;
  /** Conditions on the relationship `l` from the first node `a` to the node between them, `n`. */
  readonly conditions: readonly Fragment[];
  /** Conditions on the relationship `l` to the second node `n`. */
  readonly last: readonly Fragment[];
  readonly limit: number;
}): Statement {
  const { from, to, step } = wanted;
  // The join reads the relationships of both ends once. Conditions need properties, so only the joined rows are tested.
  return toStatement(cypher`MATCH ${walkOn(step, { from: 'x', link: 'k', to: 'm' })}, ${walkOn(step, { from: 'm', link: 'j', to: 'y' })}
USING JOIN ON m
WHERE ${isNode('x', from)} AND ${isNode('y', to)}
WITH x AS a, k AS l, m AS n, j, y${where(wanted.conditions)}
WITH n AS a, j AS l, y AS n${where(wanted.last)}
WITH DISTINCT a
LIMIT ${value(BigInt(wanted.limit))}
RETURN ${nodeName('a')} AS name, ${DEGREE('a')} AS degree
  UNION ALL
MATCH ${walk([step])}${where([isNode('a', from), isNode('n', to), ...wanted.last])}
RETURN ${nodeName('n')} AS name, 0 AS degree
LIMIT 1`);
}

/**
 * Returns the neighbors of many nodes, at most `limit` in total. Columns: the start node, the list of its neighbors, and
 * the number of all relationships of each neighbor. Nodes without a row have no neighbors, or `passable` excludes them.
 */
export function expandFrom(
  wanted: PathStep & {
    readonly starts: readonly NodeRef[];
    /** Conditions on the start node `a`. */
    readonly passable: readonly Fragment[];
    readonly limit: number;
  },
): Statement {
  return toStatement(cypher`${matchNodes('a', wanted.starts)}${where(wanted.passable)}
MATCH ${walk([wanted.step])}${where(wanted.conditions)}
WITH DISTINCT key, n
LIMIT ${value(BigInt(wanted.limit))}
RETURN key, collect(${nodeName('n')}), collect(${DEGREE('n')})`);
}

/**
 * Counts the relationships of many nodes. Columns: the node, the count. Nodes with a count above `most` have no row, nor do
 * nodes that `passable` excludes.
 */
export function weighNodes(
  wanted: PathStep & {
    readonly starts: readonly NodeRef[];
    /** Conditions on the node `a`. */
    readonly passable: readonly Fragment[];
    /** The highest count of interest. Counting stops above it. Null if every count is of interest. */
    readonly most: number | null;
  },
): Statement {
  const { most } = wanted;
  const stop = most === null ? cypher`` : cypher` RETURN l LIMIT ${value(BigInt(most + 1))}`;
  const isLight = most === null ? [] : [cypher`weight <= ${value(BigInt(most))}`];
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
WITH key, a, COUNT { MATCH ${walk([wanted.step])}${where(wanted.conditions)}${stop} } AS weight
WITH key, a, weight${where([...isLight, ...wanted.passable])}
RETURN key, weight`);
}

/**
 * Returns a condition that is true if a node `a` has more than a number of relationships. It reads the relationships only if
 * the node has a label, and stops at the number.
 */
export function hasMoreThan(
  wanted: PathStep & { readonly label: string; readonly moreThan: number },
): Fragment {
  const { step, moreThan } = wanted;
  const types = join(step.types.map(name), '|');
  const most = value(BigInt(moreThan));
  return cypher`CASE WHEN NOT a:${name(wanted.label)} THEN false WHEN COUNT { (a)-[:${types}]-() } <= ${most} THEN false ELSE COUNT { MATCH ${walk([step])}${where(wanted.conditions)} RETURN l LIMIT ${value(BigInt(moreThan + 1))} } > ${most} END`;
}

function isNode(variable: string, { kind, key }: NodeRef): Fragment {
  return cypher`${name(variable)}:${name(kind)} AND ${property(variable, 'key')} = ${value(key)}`;
}

/** The number of all relationships of a node, which Neo4j stores. */
const DEGREE = (variable: string): Fragment => cypher`COUNT { (${name(variable)})--() }`;
