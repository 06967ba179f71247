import { formatNodeRef } from '../../graph/cypher/node-ref.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { Scope } from '../hooks/scope.ts';
import type { ColumnIndex } from '../selection/collect-columns.ts';

/** A node as GraphQL sees it: what it is, and the columns that came with it. */
export interface GraphNode {
  readonly label: string;
  readonly key: string;
  /** The positions of its properties in the row. */
  readonly columns: ColumnIndex;
  readonly row: Row;
  readonly scope: Scope;
}

/**
 * A relationship for GraphQL, with its ends: `near` is the start of the traversal, `via` a node on the way to `far`.
 */
export interface GraphRelationship {
  readonly type: string;
  /** Whether it is stored from `near` to `far`; for a traversal through `via`, from `via` to `far`. */
  readonly isOutgoing: boolean;
  readonly near: GraphNode;
  readonly via: GraphNode | null;
  readonly far: GraphNode;
  /** The positions of its properties in the row. */
  readonly columns: ColumnIndex;
  readonly row: Row;
  readonly scope: Scope;
  /** Its place in a page; empty unless selected. */
  readonly cursor: string;
}

/** Returns the text that identifies a node as the start of a traversal. */
export function nameOf({ label, key }: Pick<GraphNode, 'label' | 'key'>): string {
  return formatNodeRef({ kind: label, key });
}

/** Returns the start node of the stored relationship. */
export function senderOf(link: GraphRelationship): GraphNode {
  return link.isOutgoing ? (link.via ?? link.near) : link.far;
}

/** Returns the end node of the stored relationship. */
export function receiverOf(link: GraphRelationship): GraphNode {
  return link.isOutgoing ? link.far : (link.via ?? link.near);
}

/** Returns the value of one column, or undefined if it was not fetched. */
export function readNodeProperty(node: GraphNode, property: string): unknown {
  const at = node.columns.get(property);
  return at === undefined ? undefined : node.row[at];
}

/** Returns the value of one column of the relationship itself, or undefined if it was not fetched. */
export function readRelationshipProperty(link: GraphRelationship, property: string): unknown {
  const at = link.columns.get(property);
  return at === undefined ? undefined : link.row[at];
}

/** Returns the value of a column if it is a text. */
export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
