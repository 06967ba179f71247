import type { InterfaceRef, ObjectRef, SchemaTypes, UnionRef } from '@pothos/core';
import type { GraphConnection } from '../connections/connection.ts';
import type { GraphNode, GraphRelationship } from '../load/graph-value.ts';
import type { RelationshipEnd } from '../selection/field-plan.ts';

/** A type whose values are nodes of the graph: one label, or several behind an interface or a union. */
export type GraphTypeRef<Types extends SchemaTypes> =
  ObjectRef<Types, GraphNode> | InterfaceRef<Types, GraphNode> | UnionRef<Types, GraphNode>;

/** A connection's own type, and whether its edges are links or bare nodes. */
export interface ConnectionRef<Types extends SchemaTypes> {
  readonly connection: ObjectRef<Types, GraphConnection>;
  readonly edges: 'links' | 'nodes';
  /** Which end of a link the edges show. */
  readonly node: RelationshipEnd;
}

/** A connection whose edges are facts; fields can be added to the edge. */
export interface FactConnectionRef<Types extends SchemaTypes> extends ConnectionRef<Types> {
  readonly edge: ObjectRef<Types, GraphRelationship>;
}
