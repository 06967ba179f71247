import {
  exportNamed,
  exportRelationship,
  exportRelationshipsOf,
} from '../../graph/cypher/read/export-rows.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import { readRows } from '../load/graph-context.ts';
import type { NodePlace } from '../load/graph-value.ts';
import { scopeConditions } from '../load/traversal.ts';
import { planAnyStep } from '../paths/explored-graph.ts';
import type { ExportedNode, ExportedRelationship, GraphExport } from './exported.ts';
import { linkColumnsOf, nodeColumnsOf, toLinks, toNodes } from './read-exported.ts';

/** Exports one node. Returns null if the node does not exist. */
export async function exportNode(
  wanted: GraphExport,
  { label, key }: NodePlace,
): Promise<ExportedNode | null> {
  const columns = nodeColumnsOf(wanted);
  const rows = await readRows(wanted.context, exportNamed([{ kind: label, key }], columns));
  const [node] = await toNodes(wanted, rows);
  return node ?? null;
}

/**
 * Exports at most `limit` relationships of one node, sorted by key. The first relationship has the first key after `after`,
 * or the first key if `after` is empty.
 */
export async function exportRelationshipsAround(
  wanted: GraphExport,
  { label, key }: NodePlace,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<readonly ExportedRelationship[]> {
  const { context, links, scope } = wanted;
  if (links.length === 0) return [];
  const page = {
    columns: linkColumnsOf(wanted, links),
    conditions: scopeConditions(scope, planAnyStep(links), 'ALL'),
    after,
    limit,
  };
  const statement = exportRelationshipsOf({ kind: label, key }, links, page);
  return toLinks(wanted, await readRows(context, statement));
}

/** Exports the relationship of a type with a key. Returns null if the relationship does not exist. */
export async function exportRelationshipByKey(
  wanted: GraphExport,
  link: RelationshipModel,
  key: string,
): Promise<ExportedRelationship | null> {
  const statement = exportRelationship(link, key, linkColumnsOf(wanted, [link]));
  const [exported] = await toLinks(wanted, await readRows(wanted.context, statement));
  return exported ?? null;
}
