import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { Lifetime, NodeModel } from '../../graph/model/node-model.ts';
import type { PropertyType } from '../../graph/model/property.ts';
import type { Scope } from '../hooks/scope.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { NodePlace } from '../load/graph-value.ts';

/** A property with a known value. */
export interface ExportedProperty {
  readonly name: string;
  readonly value: string | number | boolean | readonly string[];
}

/** A source and its citation. */
export interface Citation {
  readonly key: string;
  readonly text: string;
  readonly url: string | null;
  /** All known properties of the source. */
  readonly properties: readonly ExportedProperty[];
}

/** The first and the last day on which a node or relationship may have existed, or null if unknown or open. */
export interface ExportedSpan {
  readonly start: string | null;
  readonly end: string | null;
}

/** An exported node. */
export interface ExportedNode extends NodePlace {
  readonly span: ExportedSpan;
  readonly properties: readonly ExportedProperty[];
  readonly citations: readonly Citation[];
}

/** A node at an end of an exported relationship. */
export interface ExportedEnd extends NodePlace {
  /** The name of the node, or null if the node has no name. */
  readonly name: string | null;
}

/** An exported relationship. */
export interface ExportedRelationship {
  readonly type: string;
  readonly key: string;
  readonly from: ExportedEnd;
  readonly to: ExportedEnd;
  readonly isSymmetric: boolean;
  readonly span: ExportedSpan;
  readonly properties: readonly ExportedProperty[];
  readonly citations: readonly Citation[];
}

/** A batch of an export. All nodes come before the first relationship. */
export type ExportedBatch =
  { readonly nodes: readonly ExportedNode[] } | { readonly links: readonly ExportedRelationship[] };

/** An exported property. */
export interface ExportedColumn {
  readonly name: string;
  readonly type: PropertyType;
  /** Converts an item of a stored list to the exported text. Default: items are exported unchanged. */
  readonly convert?: (item: string) => string;
}

/** The nodes, relationships and properties to export, and a function that cites their sources. */
export interface GraphExport {
  readonly context: GraphContext;
  readonly nodes: readonly NodeModel[];
  readonly links: readonly RelationshipModel[];
  readonly scope: Scope;
  /** Conditions on each relationship `l`, in addition to the scope. Default: none. */
  readonly conditions?: readonly Fragment[];
  /** The exported properties. Nodes and relationships without a property are exported without it. */
  readonly nodeColumns: readonly ExportedColumn[];
  readonly linkColumns: readonly ExportedColumn[];
  /** The exported properties with the first and the last possible day of a relationship. */
  readonly linkSpan: Lifetime;
  /** The days that stand for an unknown or open date. They are not exported. */
  readonly openDays: readonly string[];
  /** Returns the citations of the sources with these keys. */
  readonly cite: (keys: readonly string[]) => Promise<ReadonlyMap<string, Citation>>;
}

/** The number of nodes or relationships in a batch. */
export const BATCH = 1_000;
