import type { NodeModel } from './node-model.ts';

/** A full-text index over text properties of nodes of several labels; the analyzer says what counts as a word. */
export interface FullTextModel {
  readonly name: string;
  readonly analyzer: 'standard-folding' | 'cjk' | 'keyword';
  readonly nodes: readonly NodeModel[];
  /** No two indexes on the same labels may have the same properties. */
  readonly properties: readonly string[];
}
