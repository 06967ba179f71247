import type { Mapping } from './mapping.ts';
import type { MappableModel } from './mapped-models.ts';
import type { NamedNodes } from './named-nodes.ts';

/** A table with its mapping, the models of the graph, and the nodes that its rows can refer to. */
export interface MappedTable {
  readonly mapping: Mapping;
  readonly model: MappableModel;
  /** The nodes that other tables describe. */
  readonly nodes: NamedNodes;
  /** The slugs of the sources that cells can name. */
  readonly sources: ReadonlySet<string>;
  /** Calculates suggestions for an unknown name, a limited number of times. */
  readonly suggest: (
    text: string,
    kinds: string,
    words: () => Iterable<string>,
  ) => readonly string[];
}
