import type { DataSet, Source } from './source.ts';

/** The importable sources: the bundled tables with their folder, and the external data sets. */
export interface Catalog {
  /** The folder of the bundled tables. */
  readonly root: string;
  /** The bundled tables in the order of writing. Nodes are written before their relationships. */
  readonly bundled: readonly Source[];
  /** Bundled tables without records. External data sets look up their rows. */
  readonly lookups: readonly Source[];
  readonly external: readonly DataSet[];
}

/** Returns all tables of a catalog. */
export function tablesIn({ bundled, lookups, external }: Catalog): readonly Source[] {
  return [...bundled, ...lookups, ...external.flatMap(({ tables }) => tables)];
}
