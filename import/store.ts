import type { LinkModel } from '../src/model/link-model.ts';
import type { NodeModel } from '../src/model/node-model.ts';
import type { Changes } from '../src/neo4j/graph.ts';
import type { Stored } from './stored.ts';

/** One kind of link between two labels, and the property that tells links of one pair apart. */
export interface LinkKind {
  readonly link: LinkModel;
  readonly from: NodeModel;
  readonly to: NodeModel;
  readonly identity: 'factKey' | 'origin';
}

/** The keys of the two ends of a link. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What becomes of one node: what was stored before, if anything, and what shall be. */
export interface NodeChange {
  readonly model: NodeModel;
  readonly key: string;
  readonly before: Stored | undefined;
  readonly after: Stored;
}

/** What becomes of one link; without `after` it goes. */
export interface LinkChange {
  readonly kind: LinkKind;
  readonly pair: Pair;
  readonly identity: string;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
}

/** All that a batch changes; what stays as it is is not in it. */
export interface Plan {
  readonly nodes: readonly NodeChange[];
  readonly links: readonly LinkChange[];
}

/** Where nodes and links are kept. */
export interface Store {
  /** The nodes of one label that are there, by key. */
  readNodes(model: NodeModel, keys: readonly string[]): Promise<ReadonlyMap<string, Stored>>;
  /** The links of each pair by identity, in the order of the pairs. */
  readLinks(
    kind: LinkKind,
    pairs: readonly Pair[],
  ): Promise<readonly ReadonlyMap<string, Stored>[]>;
  /** Carries a plan out, all of it or nothing. */
  apply(plan: Plan): Promise<Changes>;
}
