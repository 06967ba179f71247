import type { Graph } from '../../src/neo4j/graph.ts';
import { findRelationships, findNodes, type Found } from './find-stored.ts';
import { planNodesLeft } from '../plan/plan-batch.ts';
import { planRelationships } from '../plan/plan-relationships.ts';
import type { End } from '../record/record.ts';
import type { Plan, Planning } from '../plan/store.ts';
import { nameBetween, type Between } from '../record/target.ts';

/** How to find and withdraw what sources no longer say. */
interface Withdrawal {
  readonly graph: Graph;
  readonly planning: Planning;
  /** The imported sources; nothing from other sources is withdrawn. */
  readonly sources: readonly string[];
  /** Whether a target was handled before, although the database does not show it yet. */
  readonly isPlanned: (target: string) => boolean;
  readonly apply: (plan: Plan) => Promise<void>;
  /** Called with what is in the database and still in a source. */
  readonly onFound: (found: Found) => void;
}

/**
 * Withdraws what the imported sources no longer say and no batch has touched: relationships first, then nodes without
 * records and relationships. Returns the number of changes.
 */
export async function withdraw(withdrawal: Withdrawal): Promise<number> {
  const { graph, sources } = withdrawal;
  let changes = 0;
  for await (const page of findRelationships(graph, sources)) {
    const stale = takePage(withdrawal, page);
    changes += await takeLinksBack(withdrawal, stale.flatMap(asBetween));
  }
  for await (const page of findNodes(graph, sources)) {
    const stale = takePage(withdrawal, page);
    changes += await takeNodesBack(withdrawal, stale.flatMap(asEnd));
  }
  return changes;
}

// Something that an imported source described and no longer does, or a node that no record describes.
function takePage(
  { planning, isPlanned, onFound }: Withdrawal,
  page: readonly Found[],
): readonly Found[] {
  return page.filter((found) => {
    if (isPlanned(found.target)) return false;
    const isStale = (origin: string): boolean => planning.isStale(origin, found.target);
    onFound({ ...found, origins: found.origins.filter((origin) => !isStale(origin)) });
    return found.origins.length === 0 || found.origins.some(isStale);
  });
}

async function takeLinksBack(
  { planning, apply }: Withdrawal,
  betweens: readonly Between[],
): Promise<number> {
  // A page contains facts, and a pair of nodes can have several of them.
  const pairs = new Map(betweens.map((between) => [nameBetween(between), between]));
  const groups = [...pairs.values()].map((between) => ({ between, records: [] }));
  const plan = { nodes: [], ...(await planRelationships(planning, groups)) };
  if (plan.links.length > 0) await apply(plan);
  return plan.links.length;
}

async function takeNodesBack(
  { planning, apply }: Withdrawal,
  ends: readonly End[],
): Promise<number> {
  const nodes = await planNodesLeft(planning, ends);
  if (nodes.length > 0) await apply({ nodes, links: [], pairs: new Map() });
  return nodes.length;
}

function asBetween({ thing }: Found): readonly Between[] {
  return 'link' in thing ? [thing] : [];
}

function asEnd({ thing }: Found): readonly End[] {
  return 'key' in thing ? [thing] : [];
}
