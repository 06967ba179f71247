import type { Graph } from '../../src/neo4j/graph.ts';
import { findRelationships, findNodes, type Found } from './find-stored.ts';
import { planNodesLeft } from '../plan/plan-batch.ts';
import { planRelationships } from '../plan/plan-relationships.ts';
import type { End } from '../record/record.ts';
import type { Plan, Planning } from '../plan/store.ts';
import { nameBetween, type Between } from '../record/target.ts';

/** The inputs for withdrawing stale records. */
interface Withdrawal {
  readonly graph: Graph;
  readonly planning: Planning;
  /** The imported sources. Data from other sources is not withdrawn. */
  readonly sources: readonly string[];
  /** Returns whether a target is already planned but not yet written. */
  readonly isPlanned: (target: string) => boolean;
  readonly apply: (plan: Plan) => Promise<void>;
  /** A callback that receives each target in the database with its current origins. */
  readonly onFound: (found: Found) => void;
}

/**
 * Withdraws stale records of the imported sources that no batch has affected. Processes relationships first, then nodes
 * without records and relationships. Returns the number of changes.
 */
export async function withdraw(withdrawal: Withdrawal): Promise<number> {
  const { graph, sources } = withdrawal;
  let changes = 0;
  for await (const page of findRelationships(graph, sources)) {
    const stale = selectStale(withdrawal, page);
    changes += await withdrawRelationships(withdrawal, stale.flatMap(asBetween));
  }
  for await (const page of findNodes(graph, sources)) {
    const stale = selectStale(withdrawal, page);
    changes += await withdrawNodes(withdrawal, stale.flatMap(asEnd));
  }
  return changes;
}

// Selects targets with stale records, and nodes without records.
function selectStale(
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

async function withdrawRelationships(
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

async function withdrawNodes(
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
