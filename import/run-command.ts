import type { Changes, Graph } from '../src/neo4j/graph.ts';
import { bundledSources } from './sources/index.ts';
import {
  chooseInputs,
  readRequest,
  tablesOf,
  type Catalog,
  type Request,
} from './command/choose-inputs.ts';
import { hashInputs, readHashes, readInputsOf, refuseForeign } from './store/data-set.ts';
import type { Issue } from './validate/issue.ts';
import { externalDataSets } from './sources/external.ts';
import { ImportError } from './table/import-error.ts';
import { openBundled } from './table/input.ts';
import type { NetChanges } from './report/change-tally.ts';
import { isOlderGraph } from './store/older-graph.ts';
import { openLease, type Lease } from './store/lease.ts';
import { waitForGraph, type RetryPolicy } from './store/retry-policy.ts';
import { readInputs, type Inputs, type Reading } from './validate/read-inputs.ts';
import type { Layout } from './table/read-rows.ts';
import type { FileReport } from './report/report.ts';
import { runImport, type Job } from './run-import.ts';
import type { DataSet, Source } from './table/source.ts';
import { countGraph, type GraphCount } from './report/count-graph.ts';
import type { RelationshipChange, NodeChange } from './plan/store.ts';
import type { TableCount } from './report/provenance.ts';

/** The options of an import. All have a default. */
export interface ImportOptions {
  /** The folder of the bundled tables. */
  readonly root?: string;
  /** What to import: the `name` of a table, or `name=FILE,FILE`. Default: all bundled tables. */
  readonly only?: readonly string[];
  /** The tables and data sets to withdraw. */
  readonly withdraw?: readonly string[];
  /** The data sets that users can supply. */
  readonly given?: readonly DataSet[];
  /** The encoding of users' files. Default: detected. */
  readonly encoding?: Layout['encoding'];
  /** The editions of users' files, such as `cow-contiguity=3.2`. Default: what the files state. */
  readonly editions?: readonly string[];
  /** Whether users' files may have fewer rows than their edition. Such a file is read without its coverage. */
  readonly isIncomplete?: boolean;
  /** The number of rows to write in one batch. */
  readonly batch?: number;
  /** The number of errors to tolerate. Their rows are left out. */
  readonly maxErrors?: number;
  readonly isDryRun?: boolean;
  readonly isFresh?: boolean;
  readonly isAdopting?: boolean;
  /** Whether more than a fifth of the rows of a file may vanish. */
  readonly mayShrink?: boolean;
  /** How long to wait for a database that becomes unavailable. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
  /** Called with each message. */
  readonly say?: (line: string) => void;
  /** Called with the number of rows done, and of all rows. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with each change of a node or a link. */
  readonly onChange?: (change: NodeChange | RelationshipChange) => void;
}

/** What an import did, checked row by row against the database. */
export interface ImportReport {
  readonly isDryRun: boolean;
  readonly sources: readonly FileReport[];
  /** The number of nodes and links that rest on each table that was read. Empty in a dry run. */
  readonly tables: Readonly<Record<string, TableCount>>;
  /** The number of nodes per label and of links per type in the graph. */
  readonly graph: GraphCount;
  /** The net changes of the graph. */
  readonly changes: NetChanges;
  /** The number of writes that the database counted. */
  readonly written: Changes;
  readonly faults: readonly Issue[];
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** Imports the bundled tables or the requested sources. Validates and writes all rows, then looks them up. */
export async function importBundled(
  graph: Graph,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const began = performance.now();
  const patience = patienceOf(options);
  const patient = waitForGraph(graph, patience);
  // If nothing answers at all, the address is more likely to be wrong than the database to be down.
  const patienceMs = Math.min(patience.patienceMs, FIRST_CONTACT_MS);
  const order = await readOrder(waitForGraph(graph, { ...patience, patienceMs }), options);
  const inputs = await readInputs(order, {
    maxErrors: options.maxErrors ?? 0,
    mayBeIncomplete: options.isIncomplete ?? false,
  });
  await refuseForeign(patient, options.isAdopting === true);
  const isOlder = await isOlderGraph(patient, {
    isWhole: order.bundledHash !== '',
    isFresh: options.isFresh ?? false,
    external: options.given ?? externalDataSets,
  });
  const lease = options.isDryRun === true ? undefined : await openLease(patient);
  try {
    const { files, ...outcome } = await runImport({
      ...order,
      ...{ graph, inputs, lease, patience },
      ...settle(options, inputs),
      ...(isOlder && { isOlder, isFresh: true }),
    });
    const report = {
      isDryRun: options.isDryRun ?? false,
      ...outcome,
      graph: await countGraph(patient),
      sources: files,
      faults: inputs.faults,
      warnings: [...outcome.warnings, ...inputs.validations.flatMap((each) => each.warnings)],
      seconds: (performance.now() - began) / 1000,
    };
    refuseLoss(files);
    return report;
  } finally {
    await giveBack(lease, patience);
  }
}

/** Whether a database is up to date with the bundled tables. */
export async function isUpToDate(graph: Graph, root = BUNDLED_DATA): Promise<boolean> {
  return (await readInputsOf(graph)) === (await hashInputs(root, bundledSources));
}

/** The folder of the tables, relative to the working directory. */
export const BUNDLED_DATA = 'import/data';

/** One line that says what an import changed. */
export function summarize({ isDryRun, sources, changes, seconds }: ImportReport): string {
  const rows = sources.reduce((sum, { read }) => sum + read, 0);
  const [nodes, links] = [
    `${changes.nodesCreated} nodes created, ${changes.nodesChanged} changed, ${changes.nodesDeleted} deleted`,
    `${changes.linksCreated} links created, ${changes.linksChanged} changed, ${changes.linksDeleted} deleted`,
  ];
  const verb = isDryRun ? 'would change' : 'changed';
  return `${rows} rows in ${seconds.toFixed(1)} s; ${verb}: ${nodes}; ${links}; ${changes.propertiesSet} properties set.`;
}

const BATCH = 4000;
const PATIENCE_MS = 60_000;
const FIRST_CONTACT_MS = 5_000;

type Order = Pick<Job, 'sources' | 'withdrawn' | 'bundledHash'> & Reading;

async function readOrder(graph: Graph, options: ImportOptions): Promise<Order> {
  const { root = BUNDLED_DATA, given = externalDataSets, withdraw = [] } = options;
  const catalog: Catalog = { root, given, bundled: bundledSources };
  const requests = (options.only ?? []).map(readRequest);
  const isAll = requests.length === 0 && withdraw.length === 0;
  const withdrawn = tablesOf(catalog, withdraw.map(readRequest));
  refuseBoth(requests, withdraw);
  const inputs =
    requests.length === 0 && !isAll ? [] : await chooseInputs(catalog, requests, options);
  const read = new Set(inputs.map(({ source }) => source.id));
  const imported = await readHashes(graph);
  const others = bundledSources.filter(({ id }) => !read.has(id));
  const open = (sources: readonly Source[]) =>
    Promise.all(sources.map((source) => openBundled(source, root)));
  return {
    inputs,
    lookedUp: await open(others.filter(({ isLookup }) => isLookup)),
    dependent: await open(others.filter(({ id }) => imported.has(id) && !withdrawn.includes(id))),
    sources: isAll ? [...read] : [...tablesOf(catalog, requests), ...withdrawn],
    withdrawn,
    bundledHash: isAll ? await hashInputs(root, bundledSources) : '',
  };
}

function refuseBoth(requests: readonly Request[], withdraw: readonly string[]): void {
  const both = requests.find(({ name }) => withdraw.includes(name));
  if (both === undefined) return;
  throw new ImportError(
    'BAD_OPTION',
    `${both.name} cannot be imported and withdrawn in the same run.`,
  );
}

function patienceOf({ patienceMs = PATIENCE_MS, say, signal }: ImportOptions): RetryPolicy {
  return { patienceMs, say: say ?? (() => undefined), signal };
}

function settle(options: ImportOptions, { book }: Inputs) {
  return {
    batch: options.batch ?? BATCH,
    isFresh: options.isFresh ?? false,
    isOlder: false,
    mayShrink: options.mayShrink ?? false,
    onChange: options.onChange ?? (() => undefined),
    onRows: (rows: number) => options.onProgress?.(rows, book.size),
  };
}

// An unavailable database keeps the lease until it expires. The earlier failure is what matters, not this one.
async function giveBack(lease: Lease | undefined, { say }: RetryPolicy): Promise<void> {
  try {
    await lease?.drop();
  } catch (error) {
    say(
      `The lease could not be released: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function refuseLoss(files: readonly FileReport[]): void {
  const lost = files.flatMap((file) => file.lost);
  if (lost.length === 0) return;
  const message = `${lost.length} rows were not found in the database: ${lost.slice(0, 20).join(', ')}`;
  throw new ImportError('ROWS_LOST', message);
}
