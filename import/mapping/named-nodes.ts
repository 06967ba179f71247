import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';
import { readEntries } from '../../src/graph/model/list-entry.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { cypher, join, name, toStatement } from '../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';

/** A period as two EDTF texts. The text of an unknown bound is empty. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** A stored node with its names and codes, and the periods in which they were in use. */
export interface NamedNode {
  readonly model: NodeModel;
  readonly key: string;
  readonly name: string;
  readonly names: readonly (Period & { readonly text: string })[];
  readonly codes: readonly (Period & { readonly scheme: string; readonly value: string })[];
  /** The periods of existence. Empty if unknown. */
  readonly existence: readonly Period[];
  /** The tables with rows about the node. */
  readonly tables: ReadonlySet<string>;
}

/** The nodes to which a table can refer, by key, code and name. */
export interface NamedNodes {
  readonly all: readonly NamedNode[];
  readonly byKey: ReadonlyMap<string, readonly NamedNode[]>;
  readonly byCode: ReadonlyMap<string, readonly NamedNode[]>;
  /** By the folded name. */
  readonly byName: ReadonlyMap<string, readonly NamedNode[]>;
}

/** Reads the imported nodes of the given models, with their names and codes. */
export async function readNamedNodes(
  graph: Graph,
  models: readonly NodeModel[],
): Promise<NamedNodes> {
  const rows = await graph.read(selectNames(models.map(({ label }) => label)));
  const byLabel = new Map(models.map((model) => [model.label, model]));
  return indexNodes(
    rows.flatMap((row) => {
      const model = byLabel.get(String(row[0]));
      return model === undefined ? [] : [readNode(model, row)];
    }),
  );
}

/** Indexes nodes by key, code and name. */
export function indexNodes(all: readonly NamedNode[]): NamedNodes {
  return {
    all,
    byKey: groupBy(all, ({ key }) => [key]),
    byCode: groupBy(all, ({ codes }) => codes.map(({ value }) => value)),
    byName: groupBy(all, (node) =>
      [node.name, ...node.names.map(({ text }) => text)].map(foldName),
    ),
  };
}

function selectNames(labels: readonly string[]): Statement {
  const origins = name(BOOKKEEPING.origins);
  const label = join(labels.map(name), '|');
  return toStatement(cypher`MATCH (n:${label}) WHERE size(n.${origins}) > 0
RETURN labels(n)[0], n.key, n.name, n.names, n.codes, n.existence, n.${origins}
ORDER BY n.key`);
}

function readNode(model: NodeModel, row: readonly unknown[]): NamedNode {
  const [, key, title, names, codes, existence, origins] = row;
  return {
    model,
    key: String(key),
    name: String(title),
    names: readEntries(names).map(([text = '', , from = '', until = '']) => ({
      text,
      from,
      until,
    })),
    codes: readEntries(codes).map(([scheme = '', value = '', from = '', until = '']) => ({
      scheme,
      value,
      from,
      until,
    })),
    // A rival account may describe only a membership. It does not deny that the node existed.
    existence: readEntries(existence).flatMap(([from = '', until = '', rank]) =>
      rank === 'PREFERRED' ? [{ from, until }] : [],
    ),
    tables: new Set(
      Array.isArray(origins) ? origins.map((origin) => String(origin).split('/', 1).join()) : [],
    ),
  };
}

function groupBy(
  nodes: readonly NamedNode[],
  wordsOf: (node: NamedNode) => readonly string[],
): ReadonlyMap<string, readonly NamedNode[]> {
  const groups = new Map<string, NamedNode[]>();
  for (const node of nodes)
    for (const word of new Set(wordsOf(node))) {
      const group = groups.get(word);
      if (group === undefined) groups.set(word, [node]);
      else group.push(node);
    }
  return groups;
}
