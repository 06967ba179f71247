import { source } from '../../schema/shared/source-model.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { ImportError } from '../table/import-error.ts';
import { referredModels, type MappableModel } from './mapped-models.ts';
import type { MappedTable } from './mapped-table.ts';
import type { Mapping } from './mapping.ts';
import { indexNodes, readNamedNodes } from './named-nodes.ts';
import { suggest } from './suggest.ts';

/** Opens a mapped table and reads the nodes to which its rows can refer. Throws if the database has none. */
export async function openTable(
  graph: Graph,
  mapping: Mapping,
  model: MappableModel,
): Promise<MappedTable> {
  const models = [...referredModels(mapping, model), source];
  const { all } = await readNamedNodes(graph, models);
  // The nodes of this table are found in its rows, not in an earlier import of them.
  const others = all.filter(({ tables }) => [...tables].some((table) => table !== mapping.name));
  if (others.length === 0)
    throw new ImportError(
      'BAD_DATA',
      'The database has no nodes to which a table could refer. Run "npm run import" first, without options.',
    );
  const sources = others.filter((node) => node.model === source).map(({ key }) => key);
  const nodes = indexNodes(others.filter((node) => node.model !== source));
  return { mapping, model, nodes, sources: new Set(sources), suggest: openSuggestions() };
}

// Each suggestion compares all names. A table with more unknown names is likely to be the wrong table.
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
