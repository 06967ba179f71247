import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Changes } from '../../src/neo4j/graph.ts';
import type { Background } from './background.ts';
import type { Stored } from './stored.ts';

/** One kind of link between two labels, and the property that tells links of one pair apart. */
export interface LinkKind {
  readonly link: RelationshipModel;
  readonly from: NodeModel;
  readonly to: NodeModel;
  readonly identity: typeof BOOKKEEPING.factKey | typeof BOOKKEEPING.origin;
}

/** The keys of the two ends of a link. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** What becomes of one node: what was stored before, if anything, and what shall be; without `after` it goes. */
export interface NodeChange {
  readonly model: NodeModel;
  readonly key: string;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
}

/** What becomes of one link; without `after` it goes. */
export interface RelationshipChange {
  readonly kind: LinkKind;
  readonly pair: Pair;
  readonly identity: string;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
}

/** All that a batch changes; what stays as it is is not in it. */
export interface Plan {
  readonly nodes: readonly NodeChange[];
  readonly links: readonly RelationshipChange[];
  /** All links that shall be, by target, of every pair of which one changes. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, Stored>>;
}

/** Where nodes and links are kept. */
export interface Store {
  /** The nodes of one label that are there, by key. */
  readNodes(model: NodeModel, keys: readonly string[]): Promise<ReadonlyMap<string, Stored>>;
  /** The keys that no node of the label has. */
  missingKeys(model: NodeModel, keys: readonly string[]): Promise<readonly string[]>;
  /** How many links hang on each node of the label that is there, those of strangers included. */
  countLinks(model: NodeModel, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The links of each pair by identity, in the order of the pairs. */
  readLinks(
    kind: LinkKind,
    pairs: readonly Pair[],
  ): Promise<readonly ReadonlyMap<string, Stored>[]>;
  /** Carries a plan out, all of it or nothing, and notes that so many batches are done. */
  apply(plan: Plan, batches: number): Promise<Changes>;
}

/** The inputs of a plan besides the records: the stored graph, the background, and which records are stale. */
export interface Planning {
  readonly store: Store;
  readonly background: Background;
  /** Whether a record of an imported source no longer mentions a target. */
  isStale(origin: string, target: string): boolean;
}

/** The target that a change belongs to, as one text. */
export function targetOfChange(change: NodeChange | RelationshipChange): string {
  if ('model' in change) return `${change.model.label}/${change.key}`;
  const { kind, pair } = change;
  return [kind.link.type, kind.from.label, pair.from, kind.to.label, pair.to].join('|');
}
