import type { Measured } from './measure.ts';

interface Column {
  readonly title: string;
  readonly text: (measured: Measured, before: Measured | undefined) => string;
}

const COLUMNS: readonly Column[] = [
  { title: 'query', text: ({ name }) => name },
  { title: 'requests/s', text: ({ requestsPerSecond }) => requestsPerSecond.toFixed(1) },
  { title: 'p50 ms', text: ({ p50 }) => p50.toFixed(1) },
  { title: 'p99 ms', text: ({ p99 }) => p99.toFixed(1) },
  { title: 'CPU node', text: ({ nodeCpu }) => show(nodeCpu, 2) },
  { title: 'CPU java', text: ({ javaCpu }) => show(javaCpu, 2) },
  { title: 'statements', text: ({ statements }) => show(statements, 0) },
  { title: 'bytes', text: ({ bytes }) => String(bytes) },
  { title: 'failed', text: ({ failures }) => String(failures) },
];

/** The speed relative to the earlier measurement. More than 1 is faster. */
const COMPARED: readonly Column[] = [
  {
    title: 'by CPU',
    text: (after, before) => ratio(before && cpuOf(before), cpuOf(after)),
  },
  {
    title: 'by requests',
    text: (after, before) => ratio(after.requestsPerSecond, before?.requestsPerSecond ?? null),
  },
];

/** Formats measurements as a table. If earlier ones are given, adds the relative speed of each query. */
export function printTable(
  measured: readonly Measured[],
  before: readonly Measured[] | null,
): string {
  const columns = before === null ? COLUMNS : [...COLUMNS, ...COMPARED];
  const rows = [
    columns.map(({ title }) => title),
    ...measured.map((each) => {
      const earlier = before?.find(({ name }) => name === each.name);
      return columns.map(({ text }) => text(each, earlier));
    }),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, at) => pad(cell, widths[at] ?? 0, at)).join('  '))
    .join('\n');
}

function pad(cell: string, width: number, at: number): string {
  return at === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function cpuOf({ nodeCpu, javaCpu }: Measured): number | null {
  return nodeCpu === null || javaCpu === null ? null : nodeCpu + javaCpu;
}

function ratio(above: number | null | undefined, below: number | null | undefined): string {
  return above && below ? (above / below).toFixed(2) : '–';
}

function show(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}
