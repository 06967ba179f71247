import type { Column } from '../../graph/cypher/column.ts';
import type { Direction } from '../../graph/cypher/pattern.ts';
import { endsAt, expandRelationships } from '../../graph/cypher/read/expand.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import {
  nameOf,
  placeOf,
  type GraphNode,
  type GraphRelationship,
  type NodePlace,
} from '../load/graph-value.ts';
import { openReader } from '../load/traversal.ts';
import { collectForSteps, ONE_STEP, type Collected } from '../selection/collect-columns.ts';
import type { Selection } from '../selection/walk-selection.ts';
import {
  planAnyStep,
  readInTime,
  stepFrom,
  type ExploredGraph,
  type Exploring,
} from './explored-graph.ts';

/** A step of a path: a node and the relationship that leads to the node. */
export interface FoundStep extends NodePlace {
  /** The node with the selected properties, or null if the path has no relationships. */
  readonly node: GraphNode | null;
  /** The relationship that leads to the node, or null for the first step, as is `direction`. */
  readonly relationship: GraphRelationship | null;
  readonly direction: Direction | null;
}

/** The found paths, and whether a limit of the search may hide other paths. */
export interface FoundPaths {
  readonly paths: readonly (readonly FoundStep[])[];
  readonly isTruncated: boolean;
}

/** The maximum number of relationships between the nodes of the paths. */
const MAX_RELATIONSHIPS = 20_000;

/** Returns the columns for the steps of paths. A field that returns the node or the relationship has a `step` in its plan. */
export function collectSteps(selection: Selection, links: readonly RelationshipModel[]): Collected {
  return collectForSteps(selection, ONE_STEP, [
    ...planAnyStep(links).always,
    { of: 'n', property: 'label', type: 'label' },
    { of: 'l', property: 'type', type: 'type' },
    LEAVES,
  ]);
}

const LEAVES: Column = { of: 'l', property: 'leaves', type: 'leaves' };

/** Returns the first step of a path. */
export function firstStep({ label, key }: NodePlace, node: GraphNode | null = null): FoundStep {
  return { label, key, node, relationship: null, direction: null };
}

/** Expands each path of nodes to all paths of relationships between them, sorted by key. */
export async function expandPaths(
  exploring: Exploring & { readonly count: number; readonly collected: Collected },
  paths: readonly (readonly string[])[],
  graph: ExploredGraph,
): Promise<FoundPaths> {
  const { count } = exploring;
  if (paths.length === 0) return { paths: [], isTruncated: graph.isCut() };
  const found = await readRelationships(exploring, paths, graph);
  const expanded = paths.flatMap((path) => {
    const lists = edgesOf(path).map((edge) => {
      const relationships = found?.get(pairOf(orient(edge, graph))) ?? [];
      return relationships.flatMap((each) => toStep(exploring, each, edge));
    });
    return combine(lists, count).map(addFirst);
  });
  return { paths: expanded.slice(0, count), isTruncated: graph.isCut() || found === null };
}

type Edge = readonly [string, string];

/** Returns the relationships between the nodes of the paths, by pair of nodes, or null if the deadline has passed. */
async function readRelationships(
  exploring: Exploring & { readonly collected: Collected },
  paths: readonly (readonly string[])[],
  graph: ExploredGraph,
): Promise<ReadonlyMap<string, readonly GraphRelationship[]> | null> {
  const { links, scope, collected } = exploring;
  const plan = planAnyStep(links);
  const edges = paths.flatMap(edgesOf).map((edge) => orient(edge, graph));
  const query = stepFrom(plan, [...new Set(edges.map(([start]) => start))], scope);
  const statement = expandRelationships({
    ...query,
    conditions: [
      ...query.conditions,
      ...exploring.conditions,
      endsAt([...new Set(edges.map(([, end]) => end))]),
    ],
    columns: collected.columns,
    limit: MAX_RELATIONSHIPS,
  });
  const rows = await readInTime({ ...exploring, until: exploring.context.deadline }, statement);
  const { readLink, readNear } = openReader(plan, collected, scope);
  const found = new Map<string, GraphRelationship[]>();
  for (const row of rows ?? []) {
    const relationship = readLink(row, readNear(placeOf(String(row[0])), row));
    const pair = pairOf([nameOf(relationship.near), nameOf(relationship.far)]);
    found.set(pair, [...(found.get(pair) ?? []), relationship]);
  }
  return rows && found;
}

/** Returns an edge that starts at the node with the lower degree, because its relationships cost less to read. */
function orient([one, other]: Edge, { degrees }: ExploredGraph): Edge {
  const [left, right] = [degrees.get(one) ?? Infinity, degrees.get(other) ?? Infinity];
  const isInOrder = left === right ? one < other : left < right;
  return isInOrder ? [one, other] : [other, one];
}

/** Returns the step over a relationship of an edge, or an empty list if the relationship has the wrong direction. */
function toStep(
  { links, direction }: Exploring,
  relationship: GraphRelationship,
  [from]: Edge,
): readonly FoundStep[] {
  const { near, far, type, isOutgoing } = relationship;
  const isForward = nameOf(near) === from;
  const node = isForward ? far : near;
  const isSymmetric = links.some((link) => link.type === type && link.isSymmetric);
  const followed = isSymmetric ? 'BOTH' : isOutgoing === isForward ? 'OUT' : 'IN';
  const isWanted = direction === 'BOTH' || followed === 'BOTH' || followed === direction;
  const place = { label: node.label, key: node.key };
  return isWanted ? [{ ...place, node, relationship, direction: followed }] : [];
}

function addFirst(steps: readonly FoundStep[]): readonly FoundStep[] {
  const [first] = steps;
  if (!first?.relationship) return steps;
  const { near, far } = first.relationship;
  const node = first.node === far ? near : far;
  return [firstStep(node, node), ...steps];
}

function edgesOf(path: readonly string[]): readonly Edge[] {
  return path.slice(1).map((name, at) => [path[at] ?? '', name]);
}

/** Returns combinations that contain one item from each list, in the order of the items. */
function combine<Item>(lists: readonly (readonly Item[])[], count: number): readonly Item[][] {
  return lists.reduce<Item[][]>(
    (beginnings, list) =>
      beginnings.flatMap((each) => list.map((item) => [...each, item])).slice(0, count),
    [[]],
  );
}

function pairOf([near, far]: Edge): string {
  return `${near}\n${far}`;
}
