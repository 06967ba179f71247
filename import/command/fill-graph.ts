import { setTimeout as wait } from 'node:timers/promises';
import { DatabaseTimeout, DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import { openGraph, type GraphAddress } from '../../src/neo4j/open-graph.ts';
import type { ImportReport } from '../report/import-report.ts';
import type { Catalog } from '../table/catalog.ts';
import { ImportError } from '../table/import-error.ts';
import { importIfOutdated } from './import-if-outdated.ts';
import { hasReadableData, isUpToDate } from './import-tables.ts';
import type { Progress } from './show-progress.ts';

/**
 * The state of a graph during `fillGraph`. In the state `starting`, the stored data has not been checked yet. In the state
 * `importing`, the graph contains no usable data. In the state `updating`, the graph contains the data of an earlier
 * import.
 */
export type FillState = 'starting' | 'importing' | 'updating';

interface Filling {
  readonly address: GraphAddress;
  readonly catalog: Catalog;
  readonly progress: Progress;
  readonly onState: (state: FillState) => void;
  /** A callback that receives a warning if the database stays unavailable. */
  readonly warn: (line: string) => void;
  readonly signal: AbortSignal;
}

const ASK_AGAIN_MS = 2000;

/**
 * Imports the bundled tables into a database, unless the database is up to date. Waits while the database is unavailable
 * or another process is importing.
 */
export async function fillGraph(filling: Filling): Promise<void> {
  const { progress, warn, signal } = filling;
  const failures = new Map<string, number>();
  for (;;) {
    try {
      await fillOnce(filling);
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
      const count = (failures.get(error.code) ?? 0) + 1;
      failures.set(error.code, count);
      const isElsewhere = isImportedElsewhere(error);
      if (isElsewhere && count === 1) progress.log(IMPORTED_ELSEWHERE);
      // A busy database can reject a single connection, so the first failure is not reported.
      if (!isElsewhere && count === 2) warn(`${error.message} Retrying.`);
      await wait(ASK_AGAIN_MS, undefined, { signal });
    }
  }
}

const IMPORTED_ELSEWHERE = 'Another process is importing the data. Waiting until it has finished …';

async function fillOnce({ address, catalog, progress, onState, signal }: Filling): Promise<void> {
  // Requests use another graph, so that their failures and their load on its connections do not affect an import.
  const graph = openGraph(address);
  let state: FillState = 'starting';
  try {
    if (await isUpToDate(graph, catalog)) return;
    state = (await hasReadableData(graph)) ? 'updating' : 'importing';
    onState(state);
    const { log, show } = progress;
    const report = await importIfOutdated(graph, catalog, { log, signal, onProgress: show });
    progress.end();
    if (report !== null) log(describeGraph(report));
  } catch (error) {
    // While another process imports, the graph still contains no usable data.
    if (state === 'importing' && !isImportedElsewhere(error)) onState('starting');
    throw error;
  } finally {
    progress.end();
    await graph.close();
  }
}

function describeGraph({ sources, graph, seconds }: ImportReport): string {
  const rows = sources.reduce((sum, { read }) => sum + read, 0);
  const [nodes, links] = [graph.nodes, graph.links].map((counts) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
  const [read, stored, related] = [rows, nodes, links].map((count) => count?.toLocaleString('en'));
  return `Imported ${read} rows in ${Math.round(seconds)} s. The graph contains ${stored} nodes and ${related} relationships.`;
}

function isPassing(error: unknown): error is DatabaseUnavailable | DatabaseTimeout | ImportError {
  return (
    error instanceof DatabaseUnavailable ||
    error instanceof DatabaseTimeout ||
    isImportedElsewhere(error)
  );
}

function isImportedElsewhere(error: unknown): error is ImportError {
  return error instanceof ImportError && LEASE_CODES.includes(error.code);
}

const LEASE_CODES: readonly string[] = ['LEASE_HELD', 'LEASE_LOST'];
