import type { Changes } from '../src/neo4j/graph.ts';
import type { LinkKind, Pair, Plan, Store } from './store.ts';
import { differences, type Stored } from './stored.ts';

/** A store that only remembers what would be written into another one, and answers as if it had been. */
export function openPlannedStore(base: Store): Store {
  const nodes = new Map<string, Stored>();
  const links = new Map<string, Map<string, Stored>>();
  return {
    async readNodes(model, keys) {
      const found = new Map(await base.readNodes(model, keys));
      for (const key of keys) {
        const planned = nodes.get(`${model.label}/${key}`);
        if (planned !== undefined) found.set(key, planned);
      }
      return found;
    },
    async readLinks(kind, pairs) {
      const found = await base.readLinks(kind, pairs);
      return pairs.map(
        (pair, index) => links.get(namePair(kind, pair)) ?? found[index] ?? new Map(),
      );
    },
    apply(plan) {
      for (const { model, key, after } of plan.nodes) nodes.set(`${model.label}/${key}`, after);
      for (const { kind, pair, identity, after } of plan.links) {
        const planned = links.get(namePair(kind, pair));
        if (after === undefined) planned?.delete(identity);
        else planned?.set(identity, after);
      }
      return Promise.resolve(countChanges(plan));
    },
  };
}

function namePair({ link, from, to }: LinkKind, pair: Pair): string {
  return JSON.stringify([link.type, from.label, pair.from, to.label, pair.to]);
}

function countChanges({ nodes, links }: Plan): Changes {
  const written = [...nodes, ...links].flatMap(({ before, after }) =>
    after === undefined ? [] : differences(before ?? {}, after),
  );
  return {
    nodesCreated: nodes.filter(({ before }) => before === undefined).length,
    nodesDeleted: 0,
    linksCreated: links.filter(({ before }) => before === undefined).length,
    linksDeleted: links.filter(({ after }) => after === undefined).length,
    propertiesSet: written.length,
  };
}
