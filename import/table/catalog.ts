import type { DataSet, Source } from './source.ts';

/** What can be imported: the bundled tables and their folder, and the external data sets. */
export interface Catalog {
  /** The folder of the bundled tables. */
  readonly root: string;
  /** In the order of writing: a relationship comes after both its ends. */
  readonly bundled: readonly Source[];
  /** Bundled tables that make no records, but are looked up by external data sets. */
  readonly lookups: readonly Source[];
  readonly external: readonly DataSet[];
}
