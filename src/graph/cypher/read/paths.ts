import { where } from '../condition.ts';
import { cypher, join, name, property, toStatement, value, type Fragment } from '../cypher.ts';
import { walk, walkOn, type Step } from '../pattern.ts';
import { matchNodes, nodeName, type NodeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** A traversal step from a node `a`, with conditions. */
export interface PathStep {
  readonly step: Step;
  /** Conditions on the relationship `l` from `a` to `n`. */
  readonly conditions: readonly Fragment[];
}

/**
 * Returns the intermediate nodes of all paths of two relationships between two nodes. Columns: the intermediate node and
 * its degree. If a relationship connects the two nodes directly, the last row contains the second node and 0.
 */
export function meet(wanted: {
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly step: Step;
  /** Conditions on the relationship `l` from the first node `a` to the intermediate node `n`. */
  readonly conditions: readonly Fragment[];
  /** Conditions on the relationship `l` from `a` to the second node `n`. */
  readonly last: readonly Fragment[];
  readonly limit: number;
}): Statement {
  const { from, to, step } = wanted;
  // The join reads the relationships of each end once. The conditions read properties, so they are tested after the join.
  return toStatement(cypher`MATCH ${walkOn(step, { from: 'x', link: 'k', to: 'm' })}, ${walkOn(step, { from: 'm', link: 'j', to: 'y' })}
USING JOIN ON m
WHERE ${isNode('x', from)} AND ${isNode('y', to)}
WITH x AS a, k AS l, m AS n, j, y${where(wanted.conditions)}
WITH n AS a, j AS l, y AS n${where(wanted.last)}
WITH DISTINCT a
LIMIT ${value(BigInt(wanted.limit))}
RETURN ${nodeName('a')} AS name, ${degreeOf('a')} AS degree
  UNION ALL
MATCH ${walk([step])}${where([isNode('a', from), isNode('n', to), ...wanted.last])}
RETURN ${nodeName('n')} AS name, 0 AS degree
LIMIT 1`);
}

/**
 * Returns the neighbors of many nodes, at most `limit` in total. Columns: the start node, the list of neighbors, and the
 * list of their degrees. A start node has no row if it has no neighbors or does not meet the conditions in `passable`.
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
RETURN key, collect(${nodeName('n')}), collect(${degreeOf('n')})`);
}

/**
 * Counts the relationships of many nodes. Columns: the node, the count. A node has no row if the count is higher than
 * `most` or if the node does not meet the conditions in `passable`.
 */
export function weighNodes(
  wanted: PathStep & {
    readonly starts: readonly NodeRef[];
    /** Conditions on the node `a`. */
    readonly passable: readonly Fragment[];
    /** The upper bound of the count. Counting stops when the count exceeds the bound. Null for no bound. */
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
 * Returns a condition that is true if a node `a` has the label and more than `moreThan` matching relationships. The
 * relationships are read only if the node has the label and its degree is high enough.
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

/** Returns the degree of a node: the number of all its relationships, which Neo4j stores. */
function degreeOf(variable: string): Fragment {
  return cypher`COUNT { (${name(variable)})--() }`;
}
