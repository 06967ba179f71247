import { formatNodeRef } from '../../graph/cypher/node-ref.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { Scope } from '../hooks/scope.ts';
import type { ColumnIndex } from '../selection/collect-columns.ts';

/** A node as GraphQL sees it: what it is, and the columns that came with it. */
export interface GraphNode {
  readonly label: string;
  readonly key: string;
  /** Where its properties stand in the row. */
  readonly columns: ColumnIndex;
  readonly row: Row;
  readonly scope: Scope;
}

/** A link as GraphQL sees it, with its ends: `near` is where the walk began, `via` a node on the way to `far`. */
export interface GraphRelationship {
  readonly type: string;
  /** Whether it is stored from `near` to `far`; for a walk over `via`, from `via` to `far`. */
  readonly isOutgoing: boolean;
  readonly near: GraphNode;
  readonly via: GraphNode | null;
  readonly far: GraphNode;
  /** Where its properties stand in the row. */
  readonly columns: ColumnIndex;
  readonly row: Row;
  readonly scope: Scope;
  /** Its place in a page; empty unless selected. */
  readonly cursor: string;
}

/** The name of a node as the start of a walk. */
export function nameOf({ label, key }: Pick<GraphNode, 'label' | 'key'>): string {
  return formatNodeRef({ kind: label, key });
}

/** The node that the link is stored from. */
export function senderOf(link: GraphRelationship): GraphNode {
  return link.isOutgoing ? (link.via ?? link.near) : link.far;
}

/** The node that the link is stored to. */
export function receiverOf(link: GraphRelationship): GraphNode {
  return link.isOutgoing ? link.far : (link.via ?? link.near);
}

/** The value of one column, or undefined where it was not fetched. */
export function readNodeProperty(node: GraphNode, property: string): unknown {
  const at = node.columns.get(property);
  return at === undefined ? undefined : node.row[at];
}

/** The value of one column of the link itself, or undefined where it was not fetched. */
export function readRelationshipProperty(link: GraphRelationship, property: string): unknown {
  const at = link.columns.get(property);
  return at === undefined ? undefined : link.row[at];
}

/** A column's value where it is a text. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
