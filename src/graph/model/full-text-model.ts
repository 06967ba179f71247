import type { NodeModel } from './node-model.ts';

/** A full-text index over text properties of nodes with several labels. The analyzer splits the text into words. */
export interface FullTextModel {
  readonly name: string;
  readonly analyzer: 'standard-folding' | 'cjk' | 'keyword' | 'english';
  readonly nodes: readonly NodeModel[];
  /** Two indexes on the same labels must not have the same properties. */
  readonly properties: readonly string[];
}
