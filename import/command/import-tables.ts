import type { Graph } from '../../src/neo4j/graph.ts';
import { chooseInputs, readRequest, tablesOf, type Request } from './choose-inputs.ts';
import {
  hashBundled,
  hashValidated,
  readHashes,
  readInputsOf,
  refuseForeign,
} from '../store/data-set.ts';
import { tablesIn, type Catalog } from '../table/catalog.ts';
import { ImportError } from '../table/import-error.ts';
import { readCurrentDataSet } from '../store/cypher/write-data-set.ts';
import { openBundled } from '../table/input.ts';
import { openLease, type Lease } from '../store/lease.ts';
import { waitForGraph, type RetryPolicy } from '../store/retry-policy.ts';
import { readInputs, type Inputs, type Reading } from '../validate/read-inputs.ts';
import type { Layout } from '../table/read-rows.ts';
import type { FileReport } from '../report/report.ts';
import { isOlderGraph } from '../store/older-graph.ts';
import type { Job } from './job.ts';
import { openMappings } from './open-mappings.ts';
import { runImport } from './run-import.ts';
import { countGraph } from '../report/count-graph.ts';
import type { ImportReport } from '../report/import-report.ts';
import type { RelationshipChange, NodeChange } from '../plan/store.ts';

/** The options of an import. All of them are optional. */
export interface ImportOptions {
  /** The sources to import: `name` or `name=FILE,FILE`. Default: all bundled tables. */
  readonly only?: readonly string[];
  /** The tables and data sets to withdraw. */
  readonly withdraw?: readonly string[];
  /** The mapping files of tables of your own. `only` contains the tables. */
  readonly mappings?: readonly string[];
  /** The encoding of users' files. Default: detected. */
  readonly encoding?: Layout['encoding'];
  /** The editions of users' files, such as `cow-contiguity=3.2`. Default: the editions stated in the files. */
  readonly editions?: readonly string[];
  /** Whether users' files may have fewer rows than their edition. Such a file is read without its coverage. */
  readonly isIncomplete?: boolean;
  /** The number of rows to write in one batch. */
  readonly batch?: number;
  /** The number of errors to tolerate. Rows with errors are skipped. */
  readonly maxErrors?: number;
  readonly isDryRun?: boolean;
  readonly isFresh?: boolean;
  readonly isAdopting?: boolean;
  /** Whether to continue if more than a fifth of the rows of a file are gone. */
  readonly mayShrink?: boolean;
  /** The time to wait for an unavailable database, in milliseconds. */
  readonly patienceMs?: number;
  readonly signal?: AbortSignal;
  /** The lease of the database, if the caller has acquired it. The caller also releases it. */
  readonly lease?: Lease;
  /** A callback that receives each message. */
  readonly log?: (line: string) => void;
  /** A callback that receives the number of imported rows and the total number of rows. */
  readonly onProgress?: (done: number, total: number) => void;
  /** A callback that receives each change of a node or relationship. */
  readonly onChange?: (change: NodeChange | RelationshipChange) => void;
}

/**
 * Imports all bundled tables or the requested sources. Validates all rows, writes them, and verifies them in the
 * database.
 */
export async function importTables(
  graph: Graph,
  catalog: Catalog,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const began = performance.now();
  const patience = patienceOf(options);
  const patient = waitForGraph(graph, patience);
  // If nothing answers, a wrong address is more likely than an unavailable database.
  const patienceMs = Math.min(patience.patienceMs, FIRST_CONTACT_MS);
  const order = await readOrder(waitForGraph(graph, { ...patience, patienceMs }), catalog, options);
  patience.log(`Checking the rows of ${formatCount(order.inputs.length, 'file')} …`);
  const inputs = await readInputs(order, {
    maxErrors: options.maxErrors ?? 0,
    mayBeIncomplete: options.isIncomplete ?? false,
  });
  await refuseForeign(patient, options.isAdopting === true);
  const isOlder = await isOlderGraph(patient, {
    isWhole: order.isAll,
    isFresh: options.isFresh ?? false,
    external: catalog.external,
    mapped: order.mapped,
  });
  const ownLease = needsLease(options) ? await openLease(patient) : undefined;
  try {
    const { files, ...outcome } = await runImport({
      ...order,
      ...{ graph, inputs, lease: options.lease ?? ownLease, patience },
      bundledHash: order.isAll ? hashValidated(inputs.validations) : '',
      ...settle(options, inputs),
      ...(isOlder && { isOlder, isFresh: true }),
    });
    const report = {
      isDryRun: options.isDryRun ?? false,
      ...outcome,
      graph: await countGraph(patient),
      sources: files,
      issues: inputs.issues,
      warnings: [...outcome.warnings, ...inputs.validations.flatMap((each) => each.warnings)],
      seconds: (performance.now() - began) / 1000,
    };
    refuseLoss(files);
    return report;
  } finally {
    await giveBack(ownLease, patience);
  }
}

/** Returns whether a database is up to date with the bundled tables. */
export async function isUpToDate(graph: Graph, { root, bundled }: Catalog): Promise<boolean> {
  return (await readInputsOf(graph)) === (await hashBundled(root, bundled));
}

/** Returns whether a database contains the data of a complete import in the current storage format. */
export async function hasReadableData(graph: Graph): Promise<boolean> {
  return (await graph.read(readCurrentDataSet())).length > 0;
}

const BATCH = 4000;
const PATIENCE_MS = 60_000;
const FIRST_CONTACT_MS = 5_000;

type Order = Pick<Job, 'sources' | 'withdrawn'> &
  Reading & {
    readonly isAll: boolean;
    /** The imported tables of mappings. */
    readonly mapped: readonly string[];
  };

async function readOrder(graph: Graph, known: Catalog, options: ImportOptions): Promise<Order> {
  const { catalog, requests } = await openMappings(graph, known, options);
  const { root, bundled } = catalog;
  const { withdraw = [] } = options;
  const isAll = requests.length === 0 && withdraw.length === 0;
  const imported = await readHashes(graph);
  const mapped = listMapped(catalog, [...imported.keys()]);
  const withdrawn = tablesOf(catalog, withdraw.map(readRequest), mapped);
  refuseBoth(requests, withdraw);
  const inputs =
    requests.length === 0 && !isAll ? [] : await chooseInputs(catalog, requests, options);
  const read = new Set(inputs.map(({ source }) => source.id));
  const others = bundled
    .filter(({ id }) => !read.has(id))
    .map((source) => openBundled(source, root));
  const only = catalog.lookups.map((source) => openBundled(source, root));
  return {
    inputs,
    lookedUp: [...others.filter(({ source }) => source.isLookup), ...only],
    dependent: [
      ...others.filter(({ source: { id } }) => imported.has(id) && !withdrawn.includes(id)),
      ...only,
    ],
    sources: isAll ? [...read] : [...tablesOf(catalog, requests), ...withdrawn],
    withdrawn,
    isAll,
    mapped,
  };
}

/** Returns the imported tables that are not in the catalog. They come from mappings. */
function listMapped(catalog: Catalog, imported: readonly string[]): readonly string[] {
  const known = new Set(tablesIn(catalog).map(({ id }) => id));
  return imported.filter((id) => !known.has(id));
}

function refuseBoth(requests: readonly Request[], withdraw: readonly string[]): void {
  const both = requests.find(({ name }) => withdraw.includes(name));
  if (both === undefined) return;
  throw new ImportError(
    'BAD_OPTION',
    `${both.name} cannot be imported and withdrawn in the same run.`,
  );
}

function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function patienceOf({ patienceMs = PATIENCE_MS, log, signal }: ImportOptions): RetryPolicy {
  return { patienceMs, log: log ?? (() => undefined), signal };
}

function settle(options: ImportOptions, { rowIndex }: Inputs) {
  return {
    batch: options.batch ?? BATCH,
    isFresh: options.isFresh ?? false,
    isOlder: false,
    mayShrink: options.mayShrink ?? false,
    onChange: options.onChange ?? (() => undefined),
    onRows: (rows: number) => options.onProgress?.(rows, rowIndex.size),
  };
}

function needsLease({ isDryRun = false, lease }: ImportOptions): boolean {
  return !isDryRun && lease === undefined;
}

// An unavailable database keeps the lease until it expires. The original failure takes precedence over this one.
async function giveBack(lease: Lease | undefined, { log }: RetryPolicy): Promise<void> {
  try {
    await lease?.drop();
  } catch (error) {
    log(
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
