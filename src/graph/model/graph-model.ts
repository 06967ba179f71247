import type { FullTextModel } from './full-text-model.ts';
import type { RelationshipModel } from './relationship-model.ts';
import type { NodeModel } from './node-model.ts';

/** All node and relationship models of a graph. The importer, the constraints and the schema are derived from it. */
export interface GraphModel<Relationship extends RelationshipModel = RelationshipModel> {
  readonly nodes: readonly NodeModel[];
  readonly links: readonly Relationship[];
  /** The full-text indexes. Default: none. */
  readonly fullText?: readonly FullTextModel[];
}

/**
 * Returns the node models allowed at one end of a relationship. If the model names none, every node model is allowed.
 */
export function kindsAtEnd(
  named: readonly NodeModel[],
  { nodes }: GraphModel,
): readonly NodeModel[] {
  return named.length > 0 ? named : nodes;
}
