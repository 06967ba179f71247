import type { FullTextModel } from './full-text-model.ts';
import type { RelationshipModel } from './relationship-model.ts';
import type { NodeModel } from './node-model.ts';

/** All kinds of nodes and links of one graph; importer, constraints and schema are made from it. */
export interface GraphModel<Relationship extends RelationshipModel = RelationshipModel> {
  readonly nodes: readonly NodeModel[];
  readonly links: readonly Relationship[];
  /** What is searched by words; nothing unless said. */
  readonly fullText?: readonly FullTextModel[];
}

/** The kinds of nodes that a link can have at one end: those that its model names, or any. */
export function kindsAtEnd(
  named: readonly NodeModel[],
  { nodes }: GraphModel,
): readonly NodeModel[] {
  return named.length > 0 ? named : nodes;
}
