import type { Column } from '../../graph/cypher/column.ts';
import { cypher, value, type Fragment } from '../../graph/cypher/cypher.ts';
import type { Direction, Step } from '../../graph/cypher/pattern.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { Row } from '../../neo4j/graph.ts';
import { ONE_STEP, TWO_STEPS, type EndVariables } from '../selection/collect-columns.ts';
import type { RelationshipEnd } from '../selection/field-plan.ts';
import {
  readText,
  type ColumnIndex,
  type GraphRelationship,
  type GraphNode,
  type Scope,
} from './graph-value.ts';

/** One step as declared by a field: kinds of relationships, followed in one direction, to kinds of nodes. */
export interface TraversalStep {
  readonly links: readonly RelationshipModel[];
  /** Seen from the node of the field; symmetric relationships are always followed in both directions. */
  readonly direction: Direction;
  readonly to: readonly NodeModel[];
}

/** The traversal of a field: its steps, and the end of the last relationship that is the shown node. */
export interface Traversal {
  readonly steps: readonly Step[];
  readonly first: Step;
  readonly last: Step;
  readonly ends: EndVariables;
  readonly node: RelationshipEnd;
  /** Whether its relationships are facts, which have ranks. */
  readonly isFact: boolean;
  /** Distinguishes its rows from those of other fields with the same traversal. */
  readonly always: readonly Column[];
  /** Conditions for every row of the traversal, in addition to its pattern. */
  readonly conditions: readonly Fragment[];
  /** The kinds of relationships in its last step. */
  readonly links: readonly RelationshipModel[];
}

/** Plans a traversal of one or two steps. Default of `node`: the far end. */
export function planTraversal(
  steps: readonly TraversalStep[],
  node: RelationshipEnd = 'far',
): Traversal {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error('A traversal needs at least one step.');
  return {
    steps: steps.map(toStep),
    first: toStep(first),
    last: toStep(last),
    ends: steps.length > 1 ? TWO_STEPS : ONE_STEP,
    node,
    isFact: steps.every((step) => step.links.every((link) => link.isFact)),
    always: tellingColumns(last, steps.length > 1),
    conditions: directionConditions(last),
    links: last.links,
  };
}

/** Returns the relationship in a row of a traversal; `near` is its start. */
export function readRelationship(
  plan: Traversal,
  row: Row,
  from: {
    readonly near: { readonly label: string; readonly key: string };
    readonly index: ColumnIndex;
    readonly scope: Scope;
    /** The scope for fields below. Default: that of the relationship. */
    readonly below?: Scope;
    readonly cursor: string;
  },
): GraphRelationship {
  const { index: columns, scope, cursor } = from;
  const text = (name: string): string | undefined => readText(row[columns.get(name) ?? -1]);
  const node = (of: string, label: string, key: string): GraphNode => ({
    label,
    key,
    of,
    columns,
    row,
    scope: from.below ?? scope,
  });
  const labelOf = (step: Step): string => step.labels[0] ?? '';
  const { first, last } = plan;
  const isOutgoing =
    last.direction === 'BOTH'
      ? row[columns.get('l.leaves') ?? -1] === true
      : last.direction === 'OUT';
  return {
    type: text('l.type') ?? last.types[0] ?? '',
    isOutgoing,
    near: node('a', from.near.label, from.near.key),
    via: plan.steps.length === 1 ? null : node('m', labelOf(first), text('m.key') ?? ''),
    far: node('n', text('n.label') ?? labelOf(last), text('n.key') ?? ''),
    columns,
    row,
    scope,
    cursor,
  };
}

/** Returns the node of a relationship that a plan shows. */
export function shownNode(plan: Traversal, link: GraphRelationship): GraphNode {
  return plan.node === 'via' && link.via ? link.via : link.far;
}

function tellingColumns(last: TraversalStep, isOverNode: boolean): readonly Column[] {
  const key = (of: string): Column => ({ of, property: 'key', type: 'text' });
  const columns: Column[] = isOverNode ? [key('n'), key('m')] : [key('n')];
  if (last.to.length !== 1) columns.push({ of: 'n', property: 'label', type: 'label' });
  if (last.links.length !== 1) columns.push({ of: 'l', property: 'type', type: 'type' });
  if (directionOf(last) === 'BOTH') columns.push({ of: 'l', property: 'leaves', type: 'leaves' });
  return columns;
}

/** Converts the step to a step of a Cypher pattern. */
export function toStep(step: TraversalStep): Step {
  return {
    types: step.links.map((link) => link.type),
    direction: directionOf(step),
    labels: step.to.map((node) => node.label),
  };
}

function directionOf(step: TraversalStep): Direction {
  return step.links.some((link) => link.isSymmetric) ? 'BOTH' : step.direction;
}

/**
 * Symmetric relationships are followed in both directions; others in the same step must still have the requested one.
 */
function directionConditions(step: TraversalStep): readonly Fragment[] {
  if (step.links.length === 0) return [cypher`false`];
  const symmetric = step.links.filter((link) => link.isSymmetric).map((link) => link.type);
  const isPlain = symmetric.length === 0 || symmetric.length === step.links.length;
  if (isPlain || step.direction === 'BOTH') return [];
  const node = step.direction === 'OUT' ? cypher`startNode(l)` : cypher`endNode(l)`;
  return [cypher`(${node} = a OR type(l) IN ${value(symmetric)})`];
}
