import { formatNodeRef, parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { Scope } from '../hooks/scope.ts';
import type { ColumnIndex } from '../selection/collect-columns.ts';

/** A node by label and key. */
export interface NodePlace {
  readonly label: string;
  readonly key: string;
}

/** A node with its label, its key, and the fetched properties. */
export interface GraphNode extends NodePlace {
  /** The positions of its properties in the row. */
  readonly columns: ColumnIndex;
  readonly row: Row;
  readonly scope: Scope;
}

/**
 * A relationship with its nodes: `near` is the start of the traversal, `far` is its end, and `via` is the node between
 * two steps.
 */
export interface GraphRelationship {
  readonly type: string;
  /** Whether it is stored from `near` to `far`, or from `via` to `far` in a traversal of two steps. */
  readonly isOutgoing: boolean;
  readonly near: GraphNode;
  readonly via: GraphNode | null;
  readonly far: GraphNode;
  /** The positions of its properties in the row. */
  readonly columns: ColumnIndex;
  readonly row: Row;
  readonly scope: Scope;
  /** The cursor, or an empty text if the cursor is not selected. */
  readonly cursor: string;
}

/** Returns the text that identifies a node in statements and batches. */
export function nameOf({ label, key }: NodePlace): string {
  return formatNodeRef({ kind: label, key });
}

/** Parses the text that identifies a node. */
export function placeOf(name: string): NodePlace {
  const { kind, key } = parseNodeRef(name);
  return { label: kind, key };
}

/** Returns the start node of the stored relationship. */
export function senderOf(link: GraphRelationship): GraphNode {
  return link.isOutgoing ? (link.via ?? link.near) : link.far;
}

/** Returns the end node of the stored relationship. */
export function receiverOf(link: GraphRelationship): GraphNode {
  return link.isOutgoing ? link.far : (link.via ?? link.near);
}

/** Returns a property of a node, or undefined if the property was not fetched. */
export function readNodeProperty(node: GraphNode, property: string): unknown {
  const at = node.columns.get(property);
  return at === undefined ? undefined : node.row[at];
}

/** Returns a property of a relationship, or undefined if the property was not fetched. */
export function readRelationshipProperty(link: GraphRelationship, property: string): unknown {
  const at = link.columns.get(property);
  return at === undefined ? undefined : link.row[at];
}

/** Returns the value if it is a string, otherwise undefined. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
