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

/** What an import brings if the graph has to be removed first. */
interface Renewal {
  /** Whether all bundled data is imported. */
  readonly isWhole: boolean;
  /** Whether the user asked to remove the graph. */
  readonly isFresh: boolean;
  /** The data sets whose files users supply. */
  readonly external: readonly DataSet[];
  /** The tables of users that only a mapping describes, by name. */
  readonly mapped: readonly string[];
}

/**
 * Whether the graph is stored in an older form and must be removed first. Throws if that would lose data that the
 * import does not bring back and the user did not ask to remove.
 */
export async function isOlderGraph(graph: Graph, renewal: Renewal): Promise<boolean> {
  const formats = await graph.read(readFormat());
  if (formats.length > 0) return false;
  const [row] = await graph.read(readOwnNodes(NODE_MARKS), BATCH_LIMITS);
  if (row?.[0] !== true) return false;
  if (!renewal.isFresh) await refuseLoss(graph, renewal);
  return true;
}

/** Drops the indexes of the older form, whose properties no longer exist. */
export async function dropOlderIndexes(graph: Graph): Promise<void> {
  const { nodes, links } = graphModel;
  const indexes = [
    ...['exact_names', 'words_of_names', 'characters_of_names'],
    ...nodes.map(({ label }) => `${label}_sortName`),
    ...links.map(({ type }) => `${type}_factKey`),
  ];
  for (const statement of dropIndexes(indexes)) await graph.define(statement);
}

/** Clears the nodes of the older form that stayed because relationships of others hang on them. */
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
    sentences.push('Run "npm run import" first, which imports the bundled data anew.');
  else
    sentences.push(
      `It also holds data sets that you imported: ${lost.map(({ id }) => id).join(', ')}. Their files are needed again, so nothing was removed.`,
      'To remove everything and import the bundled data anew, run "npm run import -- --fresh".',
      `Then import your data sets again: ${lost.map(({ command }) => `"npm run import -- ${command}"`).join(', ')}.`,
    );
  throw new ImportError('OLDER_GRAPH', sentences.join(' '));
}

const OLDER = 'An earlier version stored this graph in a form that this version does not read.';
