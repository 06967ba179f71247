import type { Graph } from '../../src/neo4j/graph.ts';
import { findRelationships, findNodes, type Found } from './find-stored.ts';
import { planNodesLeft } from '../plan/plan-batch.ts';
import { planRelationships } from '../plan/plan-relationships.ts';
import type { End } from '../record/record.ts';
import type { Plan, Planning } from '../plan/store.ts';
import { nameBetween, type Between } from '../record/target.ts';

/** How what is said no more is found and taken back. */
export interface Withdrawal {
  readonly graph: Graph;
  readonly planning: Planning;
  /** The sources that are imported: of others nothing is taken back. */
  readonly sources: readonly string[];
  /** Whether a target was judged before, though the database does not show it yet. */
  readonly isPlanned: (target: string) => boolean;
  readonly apply: (plan: Plan) => Promise<void>;
  /** Told what is in the database and still said. */
  readonly onFound: (found: Found) => void;
}

/**
 * Takes back what the imported sources say no more and no batch has touched: links first, then nodes that nobody
 * speaks of and nothing hangs on. Gives the number of things that changed.
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

// A thing that an imported source spoke of, and now does not; or a node of which nobody speaks at all.
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
  // A page holds facts, and a pair of nodes may have several of them.
  const pairs = new Map(betweens.map((between) => [nameBetween(between), between]));
  const speeches = [...pairs.values()].map((between) => ({ between, records: [] }));
  const plan = { nodes: [], ...(await planRelationships(planning, speeches)) };
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
