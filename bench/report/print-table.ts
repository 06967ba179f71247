import {
  compareCpu,
  cpuOf,
  DETAIL_HEAD,
  detailRow,
  findGaiko,
  show,
  type BenchResults,
  type QueryResult,
} from './results.ts';

const HEAD = [...DETAIL_HEAD, 'by CPU'];

/**
 * Formats results as a text table. The column `by CPU` is the CPU time divided by the CPU time of gaiko. If earlier
 * results are given, adds the column `before, by CPU`: the earlier CPU time divided by the current CPU time.
 */
export function printTable(results: BenchResults, before: BenchResults | null): string {
  const rows = results.queries.flatMap((query) => rowsOf(query, before));
  const head = before === null ? HEAD : [...HEAD, 'before, by CPU'];
  const all = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  '))
    .join('\n');
}

function rowsOf(query: QueryResult, before: BenchResults | null): readonly (readonly string[])[] {
  const gaiko = findGaiko(query)?.measured ?? null;
  return query.servers.map((one) => {
    const row = [...detailRow(query, one), show(compareCpu(gaiko, one.measured), 2)];
    return before === null ? row : [...row, compareBefore(query, one.server, before)];
  });
}

function compareBefore(
  { name, servers }: QueryResult,
  server: string,
  before: BenchResults,
): string {
  const find = (all: QueryResult['servers'] | undefined): number | null =>
    cpuOf(all?.find((each) => each.server === server)?.measured ?? null);
  const [now, earlier] = [
    find(servers),
    find(before.queries.find((query) => query.name === name)?.servers),
  ];
  return now && earlier ? (earlier / now).toFixed(2) : '–';
}

function pad(cell: string, width: number, at: number): string {
  return at < 2 ? cell.padEnd(width) : cell.padStart(width);
}
