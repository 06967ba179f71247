import { graphModel } from '../schema/model/graph.ts';
import { defineConstraints } from '../src/cypher/constraints.ts';
import type { Changes, Graph } from '../src/neo4j/graph.ts';
import { bundledSources } from './bundled-sources.ts';
import { hashInputs, noteImport, readInputsOf, refuseForeign } from './data-set.ts';
import type { Fault } from './fault.ts';
import { openGraphStore } from './graph-store.ts';
import { ImportError } from './import-error.ts';
import { openLease, type Lease } from './lease.ts';
import { openPlannedStore } from './planned-store.ts';
import { readInputs } from './read-inputs.ts';
import { removeData } from './remove-data.ts';
import { accountFor, tally, traceRows, type SourceReport } from './report.ts';
import type { Context } from './context.ts';
import type { Validation } from './validate.ts';
import { writeSources, type Written } from './write-sources.ts';

/** What an import is asked to do; all has a default. */
export interface ImportOptions {
  /** The folder of the tables. */
  readonly root?: string;
  /** The ids of the tables to import; all of them by default. */
  readonly only?: readonly string[];
  /** How many rows are written together. */
  readonly batch?: number;
  /** How many faults are borne: their rows are left out. */
  readonly maxErrors?: number;
  readonly isDryRun?: boolean;
  readonly isFresh?: boolean;
  readonly isAdopting?: boolean;
  readonly signal?: AbortSignal;
  /** Told each thing worth a line. */
  readonly say?: (line: string) => void;
  /** Told how many of all rows are done. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an import did, row by row held against the database. */
export interface ImportReport {
  readonly isDryRun: boolean;
  readonly sources: readonly SourceReport[];
  readonly changes: Changes;
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** Imports the tables that come with the product: all is validated first, then written, then looked up again. */
export async function importBundled(
  graph: Graph,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const began = performance.now();
  const root = options.root ?? BUNDLED_DATA;
  const sources = chooseSources(options.only);
  const { context, validations, faults } = await readInputs(root, sources, options.maxErrors ?? 0);
  if (options.isAdopting !== true) await refuseForeign(graph);
  const lease = options.isDryRun === true ? NO_LEASE : await openLease(graph);
  try {
    const job = { graph, root, context, validations, lease, options };
    const report = {
      isDryRun: options.isDryRun ?? false,
      ...(await run(job)),
      faults,
      warnings: validations.flatMap((each) => each.warnings),
      seconds: (performance.now() - began) / 1000,
    };
    options.say?.(summarize(report));
    refuseLoss(report.sources);
    return report;
  } finally {
    await lease.drop();
  }
}

/** Whether a database holds what the tables of this product say now. */
export async function isUpToDate(graph: Graph, root = BUNDLED_DATA): Promise<boolean> {
  return (await readInputsOf(graph)) === (await hashInputs(root, bundledSources));
}

/** Where the tables stand, seen from where the program is started. */
export const BUNDLED_DATA = 'import/data';

/** One line that says what an import changed. */
export function summarize({ isDryRun, sources, changes, seconds }: ImportReport): string {
  const rows = sources.reduce((sum, { read }) => sum + read, 0);
  const { nodesCreated, nodesDeleted, linksCreated, linksDeleted, propertiesSet } = changes;
  const verb = isDryRun ? 'would change' : 'changed';
  return `${rows} rows in ${seconds.toFixed(1)} s; ${verb}: ${nodesCreated} nodes and ${linksCreated} links created, ${nodesDeleted} nodes and ${linksDeleted} links deleted, ${propertiesSet} properties set.`;
}

const BATCH = 4000;

const NO_LEASE: Lease = { renew: () => Promise.resolve(), drop: () => Promise.resolve() };

interface Job {
  readonly graph: Graph;
  readonly root: string;
  readonly context: Context;
  readonly validations: readonly Validation[];
  readonly lease: Lease;
  readonly options: ImportOptions;
}

function chooseSources(only: readonly string[] | undefined) {
  if (only === undefined || only.length === 0) return bundledSources;
  const unknown = only.filter((id) => !bundledSources.some((source) => source.id === id));
  if (unknown.length === 0) return bundledSources.filter(({ id }) => only.includes(id));
  const known = bundledSources.map(({ id }) => id).join(', ');
  throw new ImportError(
    'UNKNOWN_SOURCE',
    `There is no source ${unknown.join(', ')}. There are: ${known}.`,
  );
}

async function run(job: Job): Promise<Pick<ImportReport, 'sources' | 'changes'>> {
  const { graph, options } = job;
  if (options.isDryRun === true) {
    const written = await write(job);
    return { sources: planRows(job, written), changes: written.changes };
  }
  if (options.isFresh === true) await removeData(graph, graphModel);
  for (const statement of defineConstraints(graphModel)) await graph.define(statement);
  const written = await write(job);
  const trace = await traceRows(graph, graphModel, written.rows);
  const sources = reportSources(job, written, (source) => accountFor(source, written.rows, trace));
  const inputs = await inputsAfter(job, sources);
  const hasChanged = Object.values(written.changes).some((changed: number) => changed > 0);
  if (hasChanged || inputs !== (await readInputsOf(graph))) await noteImport(graph, inputs);
  return { sources, changes: written.changes };
}

async function write({ graph, root, context, validations, lease, options }: Job): Promise<Written> {
  const total = validations.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  const store = openGraphStore(graph);
  return writeSources(validations, {
    root,
    context,
    store: options.isDryRun === true ? openPlannedStore(store) : store,
    batch: options.batch ?? BATCH,
    beforeBatch: async () => {
      if (options.signal?.aborted === true)
        throw new ImportError(
          'INTERRUPTED',
          'Interrupted. What was written stays; the next import goes on from there.',
        );
      await lease.renew();
    },
    onRows: (rows) => {
      done += rows;
      options.onProgress?.(done, total);
    },
  });
}

// A plan has nothing in the database to be held against: its rows are counted as they were read.
function planRows(job: Job, written: Written): readonly SourceReport[] {
  const all = new Set(written.rows.keys());
  return reportSources(job, written, (source) =>
    accountFor(source, written.rows, { written: all, found: all }),
  );
}

function reportSources(
  { validations }: Job,
  { withoutNode }: Written,
  account: (source: Validation['source']) => Omit<SourceReport, 'withoutNode'>,
): readonly SourceReport[] {
  return validations.map(({ source }) => ({
    ...account(source),
    withoutNode: tally(withoutNode.get(source.id) ?? []),
  }));
}

// Where rows were lost, or only some tables were read, the graph is not what all tables say.
async function inputsAfter(
  { graph, root, validations }: Job,
  sources: readonly SourceReport[],
): Promise<string> {
  if (sources.some(({ lost }) => lost.length > 0)) return '';
  if (validations.length < bundledSources.length) return readInputsOf(graph);
  return hashInputs(root, bundledSources);
}

function refuseLoss(sources: readonly SourceReport[]): void {
  const lost = sources.flatMap((source) => source.lost);
  if (lost.length === 0) return;
  const message = `${lost.length} rows are not found in the database: ${lost.slice(0, 20).join(', ')}`;
  throw new ImportError('ROWS_LOST', message);
}
