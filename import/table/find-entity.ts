import { entities } from '../../schema/graph.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { findRow, rowsWith, type Context } from './context.ts';
import { findCountry } from './find-country.ts';
import { findOrganization } from './find-organization.ts';
import type { End } from '../record/record.ts';
import { nameNode } from '../record/target.ts';

/** The entity of a name in a cell. Groups and themes have no node. */
interface Entity {
  readonly kind: string;
  readonly name: string;
  readonly end: End | undefined;
}

/** Returns the entity of a name in entities.tsv. Also accepts the key of a country, and EU. */
export function findEntity(context: Context, name: string): Entity | undefined {
  const row = findRow(context, 'entities', name);
  if (row === undefined) return findByCode(context, name);
  const [kind = '', key = ''] = [row['kind'], row['key']];
  const model = ENTITY_MODELS.get(kind);
  return { kind, name, end: model === undefined ? undefined : { model, key } };
}

/** Returns the distinct entities in a cell that have a node, with their names in the cell. The separator is `;`. */
export function readEntities(
  context: Context,
  cell: string,
): readonly { readonly end: End; readonly names: readonly string[] }[] {
  const found = new Map<string, { end: End; names: string[] }>();
  for (const name of cell.split(';')) {
    const end = findEntity(context, name)?.end;
    if (end === undefined) continue;
    const id = nameNode(end);
    const names = found.get(id)?.names ?? [];
    found.set(id, { end, names: [...names, name] });
  }
  return [...found.values()];
}

/** The node models of entities, by their kind in entities.tsv. */
export const ENTITY_MODELS: ReadonlyMap<string, NodeModel> = new Map(
  entities.map((model) => [model.label.toUpperCase(), model]),
);

/** Returns whether the tables contain an entity of this kind with this key. */
export function isKnown(context: Context, kind: string, key: string): boolean {
  if (kind === 'COUNTRY') return findCountry(context, key) !== undefined;
  if (kind === 'ORGANIZATION') return findOrganization(context, key)?.key === key;
  const makers = context.makers?.get(ENTITY_MODELS.get(kind)?.label ?? '') ?? [];
  return makers.some(({ table, keyOf }) => rowsWith(context, table, keyOf, key).length > 0);
}

/** The code of the European Union in the tables. The Union has no three-letter code. */
const UNION = 'EU';

function findByCode(context: Context, code: string): Entity | undefined {
  if (code === UNION) {
    const end = findOrganization(context, code);
    return end === undefined ? undefined : { kind: 'ORGANIZATION', name: code, end };
  }
  const end = /^[A-Z][A-Z0-9_]*$/.test(code) ? findCountry(context, code) : undefined;
  return end === undefined ? undefined : { kind: 'COUNTRY', name: code, end };
}
