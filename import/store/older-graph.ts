import { graphModel } from '../../schema/graph.ts';
import { dropIndexes } from './cypher/constraints.ts';
import { readFormat, readOwnNodes } from './cypher/write-data-set.ts';
import { clearMarkedNodes } from './cypher/write-nodes.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { ImportError } from '../table/import-error.ts';
import type { DataSet } from '../table/source.ts';
import { readHashes } from './data-set.ts';
import { BATCH_LIMITS } from './call-limits.ts';
import { NODE_MARKS } from './remove-data.ts';

/** The data available to an import if the graph has to be removed first. */
interface Renewal {
  /** Whether the import includes all bundled data. */
  readonly isWhole: boolean;
  /** Whether the user asked to remove the graph. */
  readonly isFresh: boolean;
  /** The external data sets. */
  readonly external: readonly DataSet[];
  /** The tables of users that only a mapping describes, by name. */
  readonly mapped: readonly string[];
}

/**
 * Returns whether the graph has an older storage format and must be removed first. Throws if the removal would lose
 * data that is not part of the import, unless the user requested it.
 */
export async function isOlderGraph(graph: Graph, renewal: Renewal): Promise<boolean> {
  const formats = await graph.read(readFormat());
  if (formats.length > 0) return false;
  const [row] = await graph.read(readOwnNodes(NODE_MARKS), BATCH_LIMITS);
  if (row?.[0] !== true) return false;
  if (!renewal.isFresh) await refuseLoss(graph, renewal);
  return true;
}

/** Drops the indexes of the older format. Their properties no longer exist. */
export async function dropOlderIndexes(graph: Graph): Promise<void> {
  const { nodes, links } = graphModel;
  const indexes = [
    ...['exact_names', 'words_of_names', 'characters_of_names'],
    ...nodes.map(({ label }) => `${label}_sortName`),
    ...links.map(({ type }) => `${type}_factKey`),
  ];
  for (const statement of dropIndexes(indexes)) await graph.define(statement);
}

/** Clears the nodes of the older format that were kept because of relationships created by other programs. */
export async function clearOlderNodes(graph: Graph): Promise<void> {
  const [, older] = NODE_MARKS;
  await graph.write(
    graphModel.nodes.map(({ label }) => clearMarkedNodes(label, older)),
    BATCH_LIMITS,
  );
}

async function refuseLoss(graph: Graph, { isWhole, external, mapped }: Renewal): Promise<void> {
  const stored = await readHashes(graph);
  const dataSets = external
    .filter(({ tables }) => tables.some(({ id }) => stored.has(id)))
    .map(({ id }) => ({ id, command: `${id}=FILE` }));
  const lost = [
    ...dataSets,
    ...mapped.map((id) => ({ id, command: `--mapping MAPPING ${id}=FILE` })),
  ];
  if (lost.length === 0 && isWhole) return;
  const sentences = [OLDER];
  if (lost.length === 0)
    sentences.push('First run "npm run import" to import the bundled data again.');
  else
    sentences.push(
      `It also contains data sets that you imported: ${lost.map(({ id }) => id).join(', ')}. Nothing was removed, because their files are required again.`,
      'To remove everything and import the bundled data again, run "npm run import -- --fresh".',
      `Then import your data sets again: ${lost.map(({ command }) => `"npm run import -- ${command}"`).join(', ')}.`,
    );
  throw new ImportError('OLDER_GRAPH', sentences.join(' '));
}

const OLDER = 'An earlier version stored this graph in a format that this version cannot read.';
