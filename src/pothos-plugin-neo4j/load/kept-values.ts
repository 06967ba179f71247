import type { Graph } from '../../neo4j/graph.ts';
import type { DataVersion, VersionWatch } from '../../neo4j/watch-version.ts';

/** Values that are read once for each version of the data and shared by all operations. */
export interface KeptValues {
  /**
   * Returns the value that `read` returns for the version of at most a second ago. Null if the data is changing or the
   * value cannot be read. The name identifies the value.
   */
  get<Value>(name: string, read: (graph: Graph) => Promise<Value>): Promise<Value | null>;
}

/** Keeps values until the version of the data changes. */
export function keepValues(graph: Graph, versions: Pick<VersionWatch, 'read'>): KeptValues {
  let of: DataVersion = null;
  let values = new Map<string, Promise<unknown>>();
  return {
    async get<Value>(name: string, read: (graph: Graph) => Promise<Value>) {
      const version = await versions.read();
      if (version !== of) values = new Map();
      of = version;
      if (version === null) return null;
      const known = values;
      const value = (known.get(name) as Promise<Value> | undefined) ?? read(graph);
      known.set(name, value);
      try {
        return await value;
      } catch {
        // The operation reads what it needs by itself, and reports the error if it occurs again.
        known.delete(name);
        return null;
      }
    },
  };
}
