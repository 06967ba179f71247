import { givenDataSets } from '../../import/given-data-sets.ts';
import type { DataSet, Source } from '../../import/source.ts';

/** A data set of which a whole file has as many rows as said for each table, in whatever edition. */
export function ofSize(dataSet: DataSet, rowsOf: (table: Source) => number): DataSet {
  const tables = dataSet.tables.map((table) => {
    const size = { rows: rowsOf(table) };
    const editions = table.given?.editions.map((edition) => ({ ...edition, size })) ?? [];
    return { ...table, given: table.given && { ...table.given, editions } };
  });
  return { ...dataSet, tables };
}

/** The data sets that users bring, with no expectation of the number of rows: fixtures have a few only. */
export const dataSetsOfAnySize: readonly DataSet[] = givenDataSets.map((dataSet) =>
  ofSize(dataSet, () => 0),
);
