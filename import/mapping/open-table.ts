import { source } from '../../schema/shared/source-model.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { ImportError } from '../table/import-error.ts';
import type { MappableModel } from './mapped-models.ts';
import { referredModels } from './mapped-models.ts';
import type { MappedTable } from './mapped-table.ts';
import type { Mapping } from './mapping.ts';
import { indexNodes, readNamedNodes } from './named-nodes.ts';
import { suggest } from './suggest.ts';

/** Opens a mapped table: reads the names of all nodes that its rows can refer to. Throws if the database has none. */
export async function openTable(
  graph: Graph,
  mapping: Mapping,
  model: MappableModel,
): Promise<MappedTable> {
  const models = [...referredModels(mapping, model), source];
  const { all } = await readNamedNodes(graph, models);
  // What only this table describes follows from its rows, not from an earlier import of them.
  const others = all.filter(({ tables }) => [...tables].some((table) => table !== mapping.name));
  if (others.length === 0)
    throw new ImportError(
      'BAD_DATA',
      'The database has no data that a table could refer to. Run "npm run import" first, without options.',
    );
  const sources = others.filter((node) => node.model === source).map(({ key }) => key);
  const nodes = indexNodes(others.filter((node) => node.model !== source));
  return { mapping, model, nodes, sources: new Set(sources), suggest: openSuggestions() };
}

// Each suggestion compares all names. Beyond this number of unknown names, the table itself is likely to be the problem.
const MAX_SUGGESTIONS = 200;

function openSuggestions(): MappedTable['suggest'] {
  const known = new Map<string, readonly string[]>();
  return (text, kinds, words) => {
    const key = `${kinds} ${text}`;
    const found = known.get(key) ?? (known.size < MAX_SUGGESTIONS ? suggest(text, words()) : []);
    if (known.size < MAX_SUGGESTIONS) known.set(key, found);
    return found;
  };
}
