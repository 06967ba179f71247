import { catalog } from '../../import/sources/index.ts';
import type { DataSet, Source } from '../../import/table/source.ts';

/** Returns the data set with the given expected number of rows for each table, in every edition. */
export function ofSize(dataSet: DataSet, rowsOf: (table: Source) => number): DataSet {
  const tables = dataSet.tables.map((table) => {
    const size = { rows: rowsOf(table) };
    const editions = table.external?.editions.map((edition) => ({ ...edition, size })) ?? [];
    return { ...table, external: table.external && { ...table.external, editions } };
  });
  return { ...dataSet, tables };
}

/** The external data sets without an expected number of rows, because fixtures have only a few rows. */
export const dataSetsOfAnySize: readonly DataSet[] = catalog.external.map((dataSet) =>
  ofSize(dataSet, () => 0),
);
