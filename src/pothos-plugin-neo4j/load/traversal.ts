import type { Column } from '../../graph/cypher/column.ts';
import { cypher, value, type Fragment } from '../../graph/cypher/cypher.ts';
import type { Direction, Step } from '../../graph/cypher/pattern.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { Row } from '../../neo4j/graph.ts';
import {
  indexOf,
  ONE_STEP,
  TWO_STEPS,
  type Collected,
  type EndVariables,
} from '../selection/collect-columns.ts';
import type { RelationshipEnd } from '../selection/field-plan.ts';
import { relationshipConditions, type Meaning, type Scope } from '../hooks/scope.ts';
import { readText, type GraphRelationship, type GraphNode, type NodePlace } from './graph-value.ts';

/** A step of a traversal: the relationship types, the direction, and the node models at the end. */
export interface TraversalStep {
  readonly links: readonly RelationshipModel[];
  /** The direction from the node of the field. Symmetric relationships are always followed in both directions. */
  readonly direction: Direction;
  readonly to: readonly NodeModel[];
}

/** A planned traversal of one or two steps. */
export interface Traversal {
  /** Distinguishes the traversal from others. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly first: Step;
  readonly last: Step;
  readonly ends: EndVariables;
  /** The end of the last relationship that is the returned node. */
  readonly node: RelationshipEnd;
  /** The columns that are always fetched, because they identify the nodes and relationships. */
  readonly always: readonly Column[];
  /** The labels of the last node and of the node between two steps. They apply if a step allows only one label. */
  readonly labels: { readonly last: string; readonly between: string };
  /** Conditions in addition to the pattern. */
  readonly conditions: readonly Fragment[];
  /** The relationship types of the last step. */
  readonly links: readonly RelationshipModel[];
  /** The relationship types of the first of two steps, otherwise empty. */
  readonly linksBefore: readonly RelationshipModel[];
}

/** Plans a traversal of one or two steps. */
export function planTraversal(
  steps: readonly TraversalStep[],
  node: RelationshipEnd = 'far',
): Traversal {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error('A traversal needs at least one step.');
  return {
    name: steps.map(nameStep).join(' '),
    steps: steps.map(toShortStep),
    first: toShortStep(first),
    last: toShortStep(last),
    ends: steps.length > 1 ? TWO_STEPS : ONE_STEP,
    node,
    always: identifyingColumns(last, steps.length > 1),
    labels: { last: labelOf(last), between: labelOf(first) },
    conditions: directionConditions(last),
    links: last.links,
    linksBefore: steps.length > 1 ? first.links : [],
  };
}

/** Reads the rows of a traversal. */
export interface RowReader {
  /** Returns the start node with the columns of `a`, which are the same in all its rows. */
  readonly readNear: (start: NodePlace, row: Row) => GraphNode;
  readonly readLink: (row: Row, near: GraphNode, cursor?: string) => GraphRelationship;
  /** Returns the node that the traversal selects with `node`. */
  readonly readNode: (row: Row) => GraphNode;
}

/** Creates a reader for the rows of a traversal. `below` is the scope of their nodes. */
export function openReader(
  plan: Traversal,
  collected: Collected,
  scope: Scope,
  below = scope,
): RowReader {
  const columns = indexOf(collected, 'l');
  const nodeReader = (of: string, label: string): ((row: Row) => GraphNode) => {
    const known = indexOf(collected, of);
    const keyAt = known.get('key');
    const labelAt = known.get('label');
    return (row) => ({
      label: textAt(row, labelAt) ?? label,
      key: textAt(row, keyAt) ?? '',
      columns: known,
      row,
      scope: below,
    });
  };
  const readFar = nodeReader('n', plan.labels.last);
  const readVia = plan.steps.length === 1 ? undefined : nodeReader('m', plan.labels.between);
  const typeAt = columns.get('type');
  const leavesAt = columns.get('leaves') ?? 0;
  const { types, direction } = plan.last;
  return {
    readNear: ({ label, key }, row) => ({
      label,
      key,
      columns: indexOf(collected, 'a'),
      row,
      scope: below,
    }),
    readLink: (row, near, cursor = '') => ({
      type: textAt(row, typeAt) ?? types[0] ?? '',
      isOutgoing: direction === 'BOTH' ? row[leavesAt] === true : direction === 'OUT',
      near,
      via: readVia?.(row) ?? null,
      far: readFar(row),
      columns,
      row,
      scope,
      cursor,
    }),
    readNode: (plan.node === 'via' ? readVia : undefined) ?? readFar,
  };
}

/** Returns the conditions on the relationships of a traversal. `meaning` applies to the last step. */
export function scopeConditions(
  scope: Scope,
  { conditions, links, linksBefore }: Traversal,
  meaning: Meaning,
): readonly Fragment[] {
  const before =
    linksBefore.length === 0
      ? []
      : relationshipConditions(scope, {
          variable: 'k',
          relationships: linksBefore,
          meaning: 'ALL',
        });
  const last = relationshipConditions(scope, { variable: 'l', relationships: links, meaning });
  return [...conditions, ...before, ...last];
}

function textAt(row: Row, at: number | undefined): string | undefined {
  return at === undefined ? undefined : readText(row[at]);
}

function labelOf({ to }: TraversalStep): string {
  return to[0]?.label ?? '';
}

function identifyingColumns(last: TraversalStep, isOverNode: boolean): readonly Column[] {
  const key = (of: string): Column => ({ of, property: 'key', type: 'text' });
  const columns: Column[] = isOverNode ? [key('n'), key('m')] : [key('n')];
  if (last.to.length !== 1) columns.push({ of: 'n', property: 'label', type: 'label' });
  if (last.links.length !== 1) columns.push({ of: 'l', property: 'type', type: 'type' });
  if (directionOf(last) === 'BOTH') columns.push({ of: 'l', property: 'leaves', type: 'leaves' });
  return columns;
}

function nameStep({ links, direction, to }: TraversalStep): string {
  const ends = to.map(({ label }) => label);
  return `${direction}:${links.map(({ type }) => type).join('|')}:${ends.join('|')}`;
}

/** Converts a step to a step of a Cypher pattern. */
export function toStep(step: TraversalStep): Step {
  return {
    types: step.links.map((link) => link.type),
    direction: directionOf(step),
    labels: step.to.map((node) => node.label),
  };
}

/** Converts a step to a step of a Cypher pattern. Omits the labels if the relationships cannot lead to other nodes. */
export function toShortStep(step: TraversalStep): Step {
  return leadsOnlyTo(step) ? { ...toStep(step), labels: [] } : toStep(step);
}

/** Returns whether the relationships of a step can lead only to nodes of the given models. */
function leadsOnlyTo(step: TraversalStep): boolean {
  const { links, to } = step;
  const direction = directionOf(step);
  const isAllowed = (nodes: readonly NodeModel[]): boolean =>
    nodes.length > 0 && nodes.every((node) => to.includes(node));
  return links.every(
    (link) =>
      (direction === 'IN' || isAllowed(link.to)) && (direction === 'OUT' || isAllowed(link.from)),
  );
}

function directionOf(step: TraversalStep): Direction {
  return step.links.some((link) => link.isSymmetric) ? 'BOTH' : step.direction;
}

/**
 * Returns the condition for a step with symmetric and other relationships. The pattern matches both directions, but the
 * other relationships must have the requested direction.
 */
function directionConditions(step: TraversalStep): readonly Fragment[] {
  if (step.links.length === 0) return [cypher`false`];
  const symmetric = step.links.filter((link) => link.isSymmetric).map((link) => link.type);
  const isPlain = symmetric.length === 0 || symmetric.length === step.links.length;
  if (isPlain || step.direction === 'BOTH') return [];
  const node = step.direction === 'OUT' ? cypher`startNode(l)` : cypher`endNode(l)`;
  return [cypher`(${node} = a OR type(l) IN ${value(symmetric)})`];
}
