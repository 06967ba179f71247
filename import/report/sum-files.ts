import type { FileReport } from './report.ts';

/** The maximum number of files of one table that are reported separately. */
const MOST_FILES = 5;

/** Combines the results of many files of one table. Each reason is listed once. */
export function sumFiles(sources: readonly FileReport[]): readonly FileReport[] {
  const ids = [...new Set(sources.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const own = sources.filter((each) => each.id === id);
    return own.length > MOST_FILES ? [sum(id, own)] : own;
  });
}

function sum(id: string, own: readonly FileReport[]): FileReport {
  const total = (count: (each: FileReport) => number): number =>
    own.reduce((all, each) => all + count(each), 0);
  return {
    id,
    file: `${id} (${own.length} files)`,
    read: total(({ read }) => read),
    written: total(({ written }) => written),
    merged: total(({ merged }) => merged),
    refused: total(({ refused }) => refused),
    lost: own.flatMap(({ lost }) => lost),
    reasons: sumCounts(own.map(({ reasons }) => reasons)),
    withoutNode: sumCounts(own.map(({ withoutNode }) => withoutNode)),
  };
}

function sumCounts(
  all: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const [key, count] of all.flatMap((each) => Object.entries(each)))
    counts.set(key, (counts.get(key) ?? 0) + count);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}
