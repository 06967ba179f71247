import {
  exportNodes,
  exportRelationships,
  isTouched,
  type ExportPage,
} from '../../graph/cypher/read/export-rows.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { Row } from '../../neo4j/graph.ts';
import { planAnyStep } from '../paths/explored-graph.ts';
import { readRows } from '../load/graph-context.ts';
import { scopeConditions } from '../load/traversal.ts';
import { BATCH, type ExportedBatch, type GraphExport } from './exported.ts';
import { linkColumnsOf, nodeColumnsOf, toLinks, toNodes } from './read-exported.ts';

/**
 * Exports a graph in batches, with all nodes or only those that have an exported relationship. Reads each batch when it
 * is requested, so that the whole graph is never in memory.
 */
export async function* exportGraph(
  wanted: GraphExport,
  which: 'all nodes' | 'nodes with relationships',
): AsyncGenerator<ExportedBatch, void> {
  const types = wanted.links.map((link) => link.type);
  const shown = scopeConditions(wanted.scope, planAnyStep(wanted.links), 'ALL');
  const conditions = which === 'nodes with relationships' ? [isTouched(types, shown)] : [];
  const nodes = { columns: nodeColumnsOf(wanted), conditions };
  for (const { label } of wanted.nodes) {
    for await (const rows of readPages(wanted, nodes, (page) => exportNodes(label, page))) {
      yield { nodes: await toNodes(wanted, rows) };
    }
  }
  for (const link of wanted.links) {
    const links = {
      columns: linkColumnsOf(wanted, [link]),
      conditions: scopeConditions(wanted.scope, planAnyStep([link]), 'ALL'),
    };
    for await (const rows of readPages(wanted, links, (page) => exportRelationships(link, page))) {
      yield { links: await toLinks(wanted, rows) };
    }
  }
}

async function* readPages(
  { context }: GraphExport,
  exported: Pick<ExportPage, 'columns' | 'conditions'>,
  toStatement: (page: ExportPage) => Statement,
): AsyncGenerator<readonly Row[], void> {
  const key = exported.columns.findIndex(({ property }) => property === 'key');
  for (let after = ''; ;) {
    const rows = await readRows(context, toStatement({ ...exported, after, limit: BATCH }));
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = String(rows.at(-1)?.[key]);
  }
}
