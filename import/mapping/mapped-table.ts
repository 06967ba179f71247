import type { Mapping } from './mapping.ts';
import type { MappableModel } from './mapped-models.ts';
import type { NamedNodes } from './named-nodes.ts';

/** A mapping, the model of the graph, and the existing nodes to which rows can refer. */
export interface MappedTable {
  readonly mapping: Mapping;
  readonly model: MappableModel;
  /** The nodes of other tables. */
  readonly nodes: NamedNodes;
  /** The slugs of the known sources. */
  readonly sources: ReadonlySet<string>;
  /** Returns suggestions for an unknown name. Returns none after a limited number of names. */
  readonly suggest: (
    text: string,
    kinds: string,
    words: () => Iterable<string>,
  ) => readonly string[];
}
