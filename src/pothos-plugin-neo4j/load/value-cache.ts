import type { Graph } from '../../neo4j/graph.ts';
import type { DataVersion, VersionWatch } from '../../neo4j/watch-version.ts';

/** A cache of values that all operations share. A change of the data version empties the cache. */
export interface ValueCache {
  /**
   * Returns the cached value with a name, or calls `read` and caches its result. Returns null during an import, or if
   * `read` fails.
   */
  get<Value>(name: string, read: (graph: Graph) => Promise<Value>): Promise<Value | null>;
}

/** Creates an empty cache of values. */
export function createValueCache(graph: Graph, versions: Pick<VersionWatch, 'read'>): ValueCache {
  let knownVersion: DataVersion = null;
  let values = new Map<string, Promise<unknown>>();
  return {
    async get<Value>(name: string, read: (graph: Graph) => Promise<Value>) {
      const version = await versions.read();
      if (version !== knownVersion) values = new Map();
      knownVersion = version;
      if (version === null) return null;
      const known = values;
      const value = (known.get(name) as Promise<Value> | undefined) ?? read(graph);
      known.set(name, value);
      try {
        return await value;
      } catch {
        // Without the value, the caller runs its own statement. It reports the error if the error occurs again.
        known.delete(name);
        return null;
      }
    },
  };
}
