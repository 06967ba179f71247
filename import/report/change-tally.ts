import type { NodeChange, RelationshipChange, Plan } from '../plan/store.ts';
import { targetOfChange } from '../plan/store.ts';
import { differences, type Stored } from '../plan/stored.ts';

/** The net changes of an import. Each node and relationship is counted once, even if several batches affect it. */
export interface NetChanges {
  readonly nodesCreated: number;
  readonly nodesChanged: number;
  readonly nodesDeleted: number;
  readonly linksCreated: number;
  readonly linksChanged: number;
  readonly linksDeleted: number;
  readonly propertiesSet: number;
}

/** Adds up the changes of batches. */
export interface ChangeTally {
  /** Records the changes of a plan, together with the number of finished batches. */
  note(plan: Pick<Plan, 'nodes' | 'links'>, batches: number): void;
  /** Returns the total. No changes can be recorded afterwards. */
  close(): NetChanges;
}

/**
 * Creates a tally. Calls `onChange` with each net change as soon as no later batch can affect the same node or
 * relationship.
 */
export function openChangeTally(
  lastBatchOn: (target: string) => number,
  onChange: (change: NodeChange | RelationshipChange) => void = () => undefined,
): ChangeTally {
  const pending = new Map<string, NodeChange | RelationshipChange>();
  const sum = { ...NO_NET_CHANGES };
  const settle = (id: string, change: NodeChange | RelationshipChange): void => {
    pending.delete(id);
    if (addTo(sum, change)) onChange(change);
  };
  return {
    note({ nodes, links }, batches) {
      for (const change of [...nodes, ...links]) {
        const target = targetOfChange(change);
        const id = 'identity' in change ? `${target}|${change.identity}` : target;
        const earlier = pending.get(id);
        const whole = earlier === undefined ? change : { ...change, before: earlier.before };
        if (lastBatchOn(target) < batches) settle(id, whole);
        else pending.set(id, whole);
      }
      for (const [id, change] of [...pending])
        if (lastBatchOn(targetOfChange(change)) < batches) settle(id, change);
    },
    close() {
      for (const [id, change] of [...pending]) settle(id, change);
      return sum;
    },
  };
}

/** The changes of an import without changes. */
export const NO_NET_CHANGES: NetChanges = {
  nodesCreated: 0,
  nodesChanged: 0,
  nodesDeleted: 0,
  linksCreated: 0,
  linksChanged: 0,
  linksDeleted: 0,
  propertiesSet: 0,
};

type Sum = { -readonly [Name in keyof NetChanges]: NetChanges[Name] };

function addTo(sum: Sum, change: NodeChange | RelationshipChange): boolean {
  const { before, after } = change;
  const properties = after === undefined ? 0 : differences(before ?? {}, after).length;
  const kind = nameChange(before, after, properties);
  if (kind === undefined) return false;
  sum[`${'model' in change ? 'nodes' : 'links'}${kind}`] += 1;
  sum.propertiesSet += properties;
  return true;
}

function nameChange(
  before: Stored | undefined,
  after: Stored | undefined,
  properties: number,
): 'Created' | 'Changed' | 'Deleted' | undefined {
  if (after === undefined) return before === undefined ? undefined : 'Deleted';
  if (before === undefined) return 'Created';
  return properties > 0 ? 'Changed' : undefined;
}
