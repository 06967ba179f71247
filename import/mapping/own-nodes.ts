import type { Cells } from '../table/cells.ts';
import type { Context } from '../table/context.ts';
import { makeSlug } from '../record/make-slug.ts';
import type { End } from '../record/record.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { NodeMapping } from './mapping.ts';
import { findNodeModel } from './mapped-models.ts';
import type { MappedTable } from './mapped-table.ts';
import { readValue } from './read-value.ts';

/** Returns the key of a new node: the name of the mapping and a slug of the key in the row. Empty if the slug is empty. */
export function keyOfNode({ mapping }: MappedTable, node: NodeMapping, row: Cells): string {
  const text = makeSlug(readValue(node.key, row));
  return text === '' ? '' : `${mapping.name}-${text}`;
}

/** Finds the nodes created by the rows of the table itself, by key or name. */
export function findOwnNodes(
  table: MappedTable,
  context: Context,
  text: string,
  models: readonly NodeModel[],
): readonly End[] {
  const rows = context.tables.get(table.mapping.name);
  if (rows === undefined) return [];
  const index = INDEXES.get(rows) ?? indexRows(table, [...rows.values()]);
  INDEXES.set(rows, index);
  const found = index.get(text) ?? index.get(foldName(text));
  return [...(found?.values() ?? [])].filter(({ model }) => models.includes(model));
}

type OwnNodes = ReadonlyMap<string, ReadonlyMap<string, End>>;

/** The indexes of tables. An index is garbage-collected together with its table. */
const INDEXES = new WeakMap<ReadonlyMap<string, Cells>, OwnNodes>();

function indexRows(table: MappedTable, rows: readonly Cells[]): OwnNodes {
  const index = new Map<string, Map<string, End>>();
  const made = Object.values(table.mapping.nodes).flatMap((node) => {
    const model = findNodeModel(table.model, node.kind);
    return node.key === undefined || model === undefined ? [] : [{ node, model }];
  });
  for (const row of rows)
    for (const { node, model } of made) {
      const key = keyOfNode(table, node, row);
      if (key === '') continue;
      const words = [key, readValue(node.key, row), foldName(readValue(node.name, row))];
      for (const word of words)
        index.set(
          word,
          (index.get(word) ?? new Map<string, End>()).set(`${model.label}/${key}`, { model, key }),
        );
    }
  return index;
}
