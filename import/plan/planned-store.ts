import { NO_CHANGES } from '../../src/neo4j/no-changes.ts';
import { nameNode } from '../record/target.ts';
import {
  targetOfChange,
  type RelationshipChange,
  type RelationshipKind,
  type Store,
} from './store.ts';
import { createHashIndex, type HashIndex } from '../validate/hash-index.ts';
import type { Stored } from './stored.ts';

/**
 * Opens a store that keeps writes to another store in memory and includes them in its answers. Discards data that no
 * later batch affects.
 */
export function openPlannedStore(base: Store, lastBatchOn: (target: string) => number): Store {
  const nodes = new Map<string, Stored>();
  const links = new Map<string, ReadonlyMap<string, Stored>>();
  const linksMore = createHashIndex();
  return {
    async readNodes(model, keys) {
      const found = new Map(await base.readNodes(model, keys));
      for (const key of keys) {
        const planned = nodes.get(nameNode({ model, key }));
        if (planned !== undefined) found.set(key, planned);
      }
      return found;
    },
    async missingKeys(model, keys) {
      const missing = await base.missingKeys(model, keys);
      return missing.filter((key) => !nodes.has(nameNode({ model, key })));
    },
    async countLinks(model, keys) {
      const counts = await base.countLinks(model, keys);
      const planned = [...counts].map(
        ([key, count]) => [key, count + (linksMore.get(nameNode({ model, key })) ?? 0)] as const,
      );
      return new Map(planned);
    },
    async readLinks(kind, pairs) {
      const found = await base.readLinks(kind, pairs);
      return pairs.map(
        (pair, index) => links.get(nameTarget(kind, pair)) ?? found[index] ?? new Map(),
      );
    },
    apply(plan, batches) {
      for (const { model, key, after } of plan.nodes)
        if (after !== undefined) nodes.set(nameNode({ model, key }), after);
      for (const [target, after] of plan.pairs) links.set(target, after);
      for (const change of plan.links) countLink(linksMore, change);
      forget(nodes, (target) => lastBatchOn(target) < batches);
      forget(links, (target) => lastBatchOn(target) < batches);
      return Promise.resolve(NO_CHANGES);
    },
  };
}

function nameTarget(kind: RelationshipKind, pair: RelationshipChange['pair']): string {
  return targetOfChange({ kind, pair, identity: '', before: undefined, after: undefined });
}

function forget(kept: Map<string, unknown>, isDone: (target: string) => boolean): void {
  for (const target of [...kept.keys()]) if (isDone(target)) kept.delete(target);
}

function countLink(more: HashIndex, { kind, pair, before, after }: RelationshipChange): void {
  const step = Number(after !== undefined) - Number(before !== undefined);
  if (step === 0) return;
  for (const node of [
    { model: kind.from, key: pair.from },
    { model: kind.to, key: pair.to },
  ])
    more.set(nameNode(node), (more.get(nameNode(node)) ?? 0) + step);
}

/** An empty store. Represents a store after the removal of all data. */
export const EMPTY_STORE: Store = {
  readNodes: () => Promise.resolve(new Map()),
  missingKeys: (_, keys) => Promise.resolve(keys),
  countLinks: (_, keys) => Promise.resolve(new Map(keys.map((key) => [key, 0]))),
  readLinks: (_, pairs) => Promise.resolve(pairs.map(() => new Map())),
  apply: () => Promise.resolve(NO_CHANGES),
};
