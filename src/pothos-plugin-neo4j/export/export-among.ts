import { exportNamed } from '../../graph/cypher/read/export-rows.ts';
import { endsAt, expandRelationships } from '../../graph/cypher/read/expand.ts';
import type { Row } from '../../neo4j/graph.ts';
import { readRows } from '../load/graph-context.ts';
import { nameOf, type NodePlace } from '../load/graph-value.ts';
import { planAnyStep, stepFrom } from '../paths/explored-graph.ts';
import { BATCH, type ExportedBatch, type GraphExport } from './exported.ts';
import { linkColumnsOf, nodeColumnsOf, toLinks, toNodes } from './read-exported.ts';

/** Exports some nodes and the relationships between them in batches. */
export async function* exportAmong(
  wanted: GraphExport,
  places: readonly NodePlace[],
): AsyncGenerator<ExportedBatch, void> {
  const names = places.map(nameOf);
  const columns = nodeColumnsOf(wanted);
  for (let at = 0; at < places.length; at += BATCH) {
    const starts = places.slice(at, at + BATCH).map(({ label, key }) => ({ kind: label, key }));
    const rows = await readRows(wanted.context, exportNamed(starts, columns));
    yield { nodes: await toNodes(wanted, rows) };
  }
  for (let at = 0; at < names.length; at += SPREAD) {
    const rows = await readLinksAmong(wanted, names.slice(at, at + SPREAD), names);
    yield {
      links: await toLinks(
        wanted,
        rows.map((row) => row.slice(1)),
      ),
    };
  }
}

/** Reads the relationships from `some` nodes to any of `all`. Splits `some` in halves if there are too many. */
async function readLinksAmong(
  wanted: GraphExport,
  some: readonly string[],
  all: readonly string[],
): Promise<readonly Row[]> {
  const query = stepFrom(planAnyStep(wanted.links), some, wanted.scope);
  const rows = await readRows(
    wanted.context,
    expandRelationships({
      starts: query.starts,
      step: { ...query.step, direction: 'OUT' },
      conditions: [...query.conditions, ...(wanted.conditions ?? []), endsAt(all)],
      columns: linkColumnsOf(wanted, wanted.links),
      key: query.key,
      limit: MAX_AT_ONCE,
    }),
  );
  if (rows.length < MAX_AT_ONCE) return rows;
  if (some.length === 1) throw new Error(`${some.join()} has too many relationships to export.`);
  const half = Math.ceil(some.length / 2);
  const parts = [some.slice(0, half), some.slice(half)];
  return (await Promise.all(parts.map((part) => readLinksAmong(wanted, part, all)))).flat();
}

/** The number of nodes per statement, and the maximum number of their relationships. */
const SPREAD = 50;
const MAX_AT_ONCE = 100_000;
