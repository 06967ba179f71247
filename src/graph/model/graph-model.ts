import type { FullTextModel } from './full-text-model.ts';
import type { RelationshipModel } from './relationship-model.ts';
import type { NodeModel } from './node-model.ts';

/**
 * All kinds of nodes and relationships of one graph. The importer, the constraints and the schema are derived from
 * it.
 */
export interface GraphModel<Relationship extends RelationshipModel = RelationshipModel> {
  readonly nodes: readonly NodeModel[];
  readonly links: readonly Relationship[];
  /** The full-text indexes. Default: none. */
  readonly fullText?: readonly FullTextModel[];
}

/** The kinds of nodes that a link can have at one end: those that its model names, or any. */
export function kindsAtEnd(
  named: readonly NodeModel[],
  { nodes }: GraphModel,
): readonly NodeModel[] {
  return named.length > 0 ? named : nodes;
}
