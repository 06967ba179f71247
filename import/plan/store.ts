import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Changes } from '../../src/neo4j/graph.ts';
import { nameBetween, nameNode, type Between } from '../record/target.ts';
import type { Background } from './background.ts';
import type { Stored } from './stored.ts';

/** A relationship type between two labels, and the property that distinguishes relationships between the same nodes. */
export interface RelationshipKind {
  readonly link: RelationshipModel;
  readonly from: NodeModel;
  readonly to: NodeModel;
  readonly identity: typeof BOOKKEEPING.factKey | typeof BOOKKEEPING.origin;
}

/** The keys of the two ends of a relationship. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The change of one node: the stored state, if any, and the new state. Without `after`, the node is deleted. */
export interface NodeChange {
  readonly model: NodeModel;
  readonly key: string;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
}

/** The change of one relationship. Without `after`, the relationship is deleted. */
export interface RelationshipChange {
  readonly kind: RelationshipKind;
  readonly pair: Pair;
  readonly identity: string;
  readonly before: Stored | undefined;
  readonly after: Stored | undefined;
}

/** All changes of a batch, without unchanged nodes and relationships. */
export interface Plan {
  readonly nodes: readonly NodeChange[];
  readonly links: readonly RelationshipChange[];
  /** The relationships after the change of every changed pair, by target. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, Stored>>;
}

/** A store of nodes and relationships. */
export interface Store {
  /** Returns the existing nodes of one label, by key. */
  readNodes(model: NodeModel, keys: readonly string[]): Promise<ReadonlyMap<string, Stored>>;
  /** Returns the keys without a node of the label. */
  missingKeys(model: NodeModel, keys: readonly string[]): Promise<readonly string[]>;
  /** Counts the relationships of each existing node of the label, including relationships created by other programs. */
  countLinks(model: NodeModel, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Returns the relationships of each pair by identity, in the order of the pairs. */
  readLinks(
    kind: RelationshipKind,
    pairs: readonly Pair[],
  ): Promise<readonly ReadonlyMap<string, Stored>[]>;
  /** Executes a plan atomically, and records the number of finished batches. */
  apply(plan: Plan, batches: number): Promise<Changes>;
}

/** The inputs of a plan in addition to the records: the stored graph, the background and the test for stale records. */
export interface Planning {
  readonly store: Store;
  readonly background: Background;
  /** Returns whether the records with this origin no longer refer to a target. */
  isStale(origin: string, target: string): boolean;
}

/** Returns the target of a change as one text. */
export function targetOfChange(change: NodeChange | RelationshipChange): string {
  return 'model' in change ? nameNode(change) : nameBetween(endsOf(change));
}

function endsOf({ kind, pair }: Pick<RelationshipChange, 'kind' | 'pair'>): Between {
  const { link, from, to } = kind;
  return { link, from: { model: from, key: pair.from }, to: { model: to, key: pair.to } };
}
