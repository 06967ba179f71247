import { SERVERS, type ServerName } from '../servers/server-names.ts';
import { PARTS } from '../profile/read-profile.ts';
import { formatHost } from './read-machine.ts';
import {
  compareCpu,
  cpuOf,
  DETAIL_HEAD,
  detailRow,
  figuresOf,
  findGaiko,
  show,
  type BenchResults,
  type QueryResult,
  type ServerResult,
} from './results.ts';
import { writeTable } from './write-table.ts';

const OTHERS = ['shipped', 'tuned', 'natural', 'columns'] as const;

/** Returns a paragraph that states when, with which data and options, and on which machine a benchmark ran. */
export function describeRun(results: BenchResults): string {
  const { date, relationships, dataVersion, machine, options } = results;
  return `Measured on ${date} with ${describeData(results)} (${relationships.toLocaleString('en')} relationships, data version \`${dataVersion}\`): ${options.rounds} alternating rounds with ${options.connections} connections. ${formatHost(machine)}, Java ${machine.java}, Neo4j ${machine.neo4j}.`;
}

/** Returns a table with the CPU time of gaiko for each query, and the CPU times of the other servers relative to it. */
export function writeSummary({ queries }: BenchResults): string {
  const head = [
    ...['query', '', 'CPU ms', 'peer', 'peer, tuned', 'floor 1', 'floor 2'],
    ...['requests/s', 'p50 ms', 'p95 ms', 'statements', 'db hits', 'db hits, floor 1'],
  ];
  const rows = queries.map((query) => {
    const gaiko = findGaiko(query);
    const figures = figuresOf(gaiko);
    const factors = OTHERS.map((name) =>
      show(compareCpu(gaiko?.measured, find(query, name)?.measured), 2),
    );
    return [
      ...[query.name, query.about, show(cpuOf(figures), 2), ...factors],
      ...[show(figures.requestsPerSecond, 0), show(figures.p50, 1), show(figures.p95, 1)],
      ...[show(figures.statements, 0), show(figures.dbHits, 0)],
      show(figuresOf(find(query, 'natural')).dbHits, 0),
    ];
  });
  return writeTable(head, rows, 2);
}

/**
 * Returns a table with the share of each part of gaiko in the CPU time of Node.js, in percent. Without profiles, returns a
 * sentence that says so.
 */
export function writeProfiles({ profiles }: BenchResults): string {
  if (!profiles) return 'The last benchmark ran without `--profile`.';
  const rows = profiles.map(({ name, shares }) => [
    name,
    ...PARTS.map((part) => `${Math.round(shares[part] * 100)}`),
  ]);
  return writeTable(['query', ...PARTS.map((part) => `${part} %`)], rows, 1);
}

/** Returns a table with the latency of a single request for each query and server. */
export function writeSingleRequests({ queries }: BenchResults): string {
  const head = ['query', '', 'gaiko ms', 'peer ms', 'peer, tuned ms', 'floor 1 ms', 'floor 2 ms'];
  const rows = queries.map((query) => {
    const { aloneMs, memoryMb } = figuresOf(findGaiko(query));
    const times = OTHERS.map((name) => show(figuresOf(find(query, name)).aloneMs, 0));
    return [query.name, query.about, show(aloneMs, 0), ...times, show(memoryMb, 0)];
  });
  return writeTable([...head, 'memory MB'], rows, 2);
}

/** Returns a Markdown page with all results. */
export function writePage(results: BenchResults): string {
  const { queries } = results;
  const head = [...DETAIL_HEAD, 'differing values'];
  const rows = queries.flatMap((query) =>
    query.servers.map((one) => [...detailRow(query, one), formatDifference(one)]),
  );
  const reasons = queries.flatMap(({ name, reasons: all }) =>
    all.map((reason) => `- ${name}: ${reason}.`),
  );
  return [
    `# Results with ${describeData(results)}`,
    describeRun(results),
    '`npm run bench -- --save` writes this file. [docs/performance.md](../../docs/performance.md) explains the columns.',
    Object.entries(SERVERS)
      .map(([name, { description }]) => `- \`${name}\`: ${description}`)
      .join('\n'),
    writeTable(head, rows, 2),
    'Known differences between the responses:',
    reasons.join('\n'),
  ].join('\n\n');
}

function formatDifference({ difference }: ServerResult): string {
  return difference === null ? 'failed' : `${difference.differing} of ${difference.values}`;
}

function describeData({ times }: BenchResults): string {
  return times === 1 ? 'the bundled data' : `${times} times the bundled relationships`;
}

function find({ servers }: QueryResult, name: ServerName): ServerResult | undefined {
  return servers.find(({ server }) => server === name);
}
