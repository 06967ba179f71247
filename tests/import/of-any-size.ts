import { givenDataSets } from '../../import/given-data-sets.ts';
import type { DataSet, Edition } from '../../import/source.ts';

/** The data sets that users bring, with no expectation of the number of rows: fixtures have a few only. */
export const dataSetsOfAnySize: readonly DataSet[] = givenDataSets.map(ofAnySize);

function ofAnySize(dataSet: DataSet): DataSet {
  const tables = dataSet.tables.map((table) => ({
    ...table,
    given: table.given && { ...table.given, editions: table.given.editions.map(withoutSize) },
  }));
  return { ...dataSet, tables };
}

function withoutSize(edition: Edition): Edition {
  return { ...edition, size: { rows: 0 } };
}
