import type { ServerName } from '../queries/bench-query.ts';
import { SERVERS } from '../servers/start-servers.ts';
import {
  compareCpu,
  cpuOf,
  figuresOf,
  findGaiko,
  show,
  type BenchResults,
  type QueryResult,
  type ServerResult,
} from './results.ts';

const OTHERS = ['shipped', 'tuned', 'natural', 'columns'] as const;

/** Describes when, on what data and on what machine results were measured. */
export function describeRun(results: BenchResults): string {
  const { date, times, relationships, dataVersion, machine, options } = results;
  const { cpu, cores, memoryGb, system, node, java, neo4j } = machine;
  const data = times === 1 ? 'the bundled data' : `${times} times the relationships`;
  return `Measured on ${date} with ${data} (${relationships.toLocaleString('en')} relationships, data version \`${dataVersion}\`): ${options.rounds} alternated rounds with ${options.connections} connections. ${cpu}, ${cores} cores, ${memoryGb} GB of memory, ${system}; Node.js ${node}, Java ${java}, Neo4j ${neo4j}.`;
}

/** Writes one row for each query: the CPU time of gaiko, and how many times as much the other servers need. */
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

/** Writes one row for each query: the time of a single request without other load on each server. */
export function writeSingleRequests({ queries }: BenchResults): string {
  const head = ['query', '', 'gaiko ms', 'peer ms', 'peer, tuned ms', 'floor 1 ms', 'floor 2 ms'];
  const rows = queries.map((query) => {
    const { aloneMs, memoryMb } = figuresOf(findGaiko(query));
    const times = OTHERS.map((name) => show(figuresOf(find(query, name)).aloneMs, 0));
    return [query.name, query.about, show(aloneMs, 0), ...times, show(memoryMb, 0)];
  });
  return writeTable([...head, 'memory MB'], rows, 2);
}

/** Writes all results as a page. */
export function writePage(results: BenchResults): string {
  const { queries, times } = results;
  const data = times === 1 ? 'the bundled data' : `${times} times the relationships`;
  const head = [
    ...['query', 'server', 'requests/s', 'p50 ms', 'p95 ms', 'CPU node ms', 'CPU java ms'],
    ...[
      'alone ms',
      'statements',
      'round trips',
      'db hits',
      'memory MB',
      'bytes',
      'differing values',
    ],
  ];
  const rows = queries.flatMap((query) => query.servers.map((one) => detailRow(query, one)));
  const reasons = queries.flatMap(({ name, reasons: all }) =>
    all.map((reason) => `- ${name}: ${reason}.`),
  );
  return [
    `# Results with ${data}`,
    describeRun(results),
    '`npm run bench -- --save` writes this file. [docs/performance.md](../../docs/performance.md) explains the columns.',
    Object.entries(SERVERS)
      .map(([name, about]) => `- \`${name}\`: ${about}`)
      .join('\n'),
    writeTable(head, rows, 2),
    'Answers differ for these reasons:',
    reasons.join('\n'),
  ].join('\n\n');
}

function detailRow({ name }: QueryResult, one: ServerResult): readonly string[] {
  const { server, difference } = one;
  const figures = figuresOf(one);
  return [
    ...[name, server, show(figures.requestsPerSecond, 1), show(figures.p50, 1)],
    ...[show(figures.p95, 1), show(figures.nodeCpu, 2), show(figures.javaCpu, 2)],
    ...[show(figures.aloneMs, 1), show(figures.statements, 0), show(figures.roundTrips, 0)],
    ...[show(figures.dbHits, 0), show(figures.memoryMb, 0), show(figures.bytes, 0)],
    difference === null ? 'failed' : `${difference.differing} of ${difference.values}`,
  ];
}

function find({ servers }: QueryResult, name: ServerName): ServerResult | undefined {
  return servers.find(({ server }) => server === name);
}

/** The first columns are texts, the others are aligned to the right. */
function writeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts: number,
): string {
  const rule = head.map((_, at) => (at < texts ? '---' : '--:'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
