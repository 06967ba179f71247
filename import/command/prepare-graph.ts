import { graphModel } from '../../schema/graph.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { awaitIndexes, defineConstraints } from '../store/cypher/constraints.ts';
import { describeFiles, readHashes } from '../store/data-set.ts';
import { describeShrinkage, findShrinkage } from '../store/guard-shrinking.ts';
import { clearOlderNodes, dropOlderIndexes } from '../store/older-graph.ts';
import { countData, removeData, type Removed } from '../store/remove-data.ts';
import { ImportError } from '../table/import-error.ts';
import type { Job } from './job.ts';

/**
 * Returns a warning for each table that would lose many rows. Throws an error instead if the import is not a dry run.
 */
export async function guardShrinking(graph: Graph, job: Job): Promise<readonly string[]> {
  if (job.mayShrink || job.isFresh) return [];
  const before = await readHashes(graph);
  // Only a user's file can be the wrong file. Bundled tables may shrink.
  const external = job.inputs.validations.filter(({ input }) => input.isExternal);
  const changed = describeFiles(external)
    .filter(({ key, hash }) => before.get(key) !== hash)
    .map(({ key }) => key);
  const absent = job.sources.filter(
    (id) =>
      !job.withdrawn.includes(id) &&
      !job.inputs.validations.some((each) => each.input.source.id === id),
  );
  const shrunk = await findShrinkage(graph, [...changed, ...absent], job.inputs.rowIndex);
  const lines = shrunk.map(describeShrinkage);
  const advice = 'If this is intended, use --allow-shrink.';
  if (lines.length === 0) return [];
  if (job.lease === undefined)
    return lines.map((line) => `${line} An import would stop here. ${advice}`);
  throw new ImportError('SHRUNK', `${lines.join('\n')}\nNothing was written. ${advice}`);
}

/** Removes the stored graph before a fresh import, unless the import is resumed. */
export async function prepareGraph(
  graph: Graph,
  job: Job,
  isResumed: boolean,
): Promise<Removed | undefined> {
  const { isFresh, lease } = job;
  if (lease === undefined) return isFresh ? countData(graph, graphModel) : undefined;
  const removed = isFresh && !isResumed ? await removeAll(graph, job) : undefined;
  if (isResumed) job.patience.log('Resuming an unfinished import.');
  return removed;
}

/** Creates the constraints and indexes of the graph, and waits until they are online. Does nothing in a dry run. */
export async function defineGraph(graph: Graph, { lease }: Job): Promise<void> {
  if (lease === undefined) return;
  const queue = defineConstraints(graphModel).values();
  const define = async (): Promise<void> => {
    for (const statement of queue) await graph.define(statement);
  };
  const lanes = await Promise.allSettled(Array.from({ length: CONNECTIONS }, define));
  for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
  await graph.define(awaitIndexes());
}

/** The number of connections that create indexes. In a new database, most of the time goes into planning. */
const CONNECTIONS = 3;

async function removeAll(graph: Graph, { isOlder, patience }: Job): Promise<Removed> {
  if (!isOlder) return removeData(graph, graphModel);
  patience.log(
    'An earlier version stored this graph in another format. Removing it and importing the data again.',
  );
  // Indexes are dropped first, so that a graph is still recognized as older if its removal is interrupted.
  await dropOlderIndexes(graph);
  const removed = await removeData(graph, graphModel);
  await clearOlderNodes(graph);
  return removed;
}
