import type { Column } from '../cypher/column.ts';
import { cypher, value, type Fragment } from '../cypher/cypher.ts';
import type { Direction, Step } from '../cypher/pattern.ts';
import type { LinkModel } from '../model/link-model.ts';
import type { NodeModel } from '../model/node-model.ts';
import type { Row } from '../neo4j/graph.ts';
import { ONE_STEP, TWO_STEPS, type EndVariables } from './collect-columns.ts';
import type { LinkEnd } from './field-plan.ts';
import {
  readText,
  type ColumnIndex,
  type GraphLink,
  type GraphNode,
  type Scope,
} from './graph-value.ts';

/** One step as a field declares it: kinds of links, walked one way, to kinds of nodes. */
export interface StepPlan {
  readonly links: readonly LinkModel[];
  /** Seen from the node where the field stands; symmetric links are walked both ways whatever is said. */
  readonly direction: Direction;
  readonly to: readonly NodeModel[];
}

/** How a field walks: its steps, and which end of the last link is the node that it shows. */
export interface WalkPlan {
  readonly steps: readonly Step[];
  readonly first: Step;
  readonly last: Step;
  readonly ends: EndVariables;
  readonly node: LinkEnd;
  /** Whether its links are facts, which have ranks. */
  readonly isFact: boolean;
  /** What tells rows apart where the walk alone does not say it. */
  readonly always: readonly Column[];
  /** What holds for every row of the walk beside its pattern. */
  readonly conditions: readonly Fragment[];
  /** The kinds of links in its last step. */
  readonly links: readonly LinkModel[];
}

/** Plans a walk over one or two steps. Default of `node`: the far end. */
export function planWalk(steps: readonly StepPlan[], node: LinkEnd = 'far'): WalkPlan {
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error('A walk needs at least one step.');
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

/** The link that a row of a walk tells; `near` is the node where the walk began. */
export function readLink(
  plan: WalkPlan,
  row: Row,
  from: {
    readonly near: { readonly label: string; readonly key: string };
    readonly index: ColumnIndex;
    readonly scope: Scope;
    /** The scope of what stands below; that of the link unless said. */
    readonly below?: Scope;
    readonly cursor: string;
  },
): GraphLink {
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

/** The node that a plan shows of a link. */
export function shownNode(plan: WalkPlan, link: GraphLink): GraphNode {
  return plan.node === 'via' && link.via ? link.via : link.far;
}

function tellingColumns(last: StepPlan, isOverNode: boolean): readonly Column[] {
  const key = (of: string): Column => ({ of, property: 'key', type: 'text' });
  const columns: Column[] = isOverNode ? [key('n'), key('m')] : [key('n')];
  if (last.to.length !== 1) columns.push({ of: 'n', property: 'label', type: 'label' });
  if (last.links.length !== 1) columns.push({ of: 'l', property: 'type', type: 'type' });
  if (directionOf(last) === 'BOTH') columns.push({ of: 'l', property: 'leaves', type: 'leaves' });
  return columns;
}

/** The step as the database walks it. */
export function toStep(step: StepPlan): Step {
  return {
    types: step.links.map((link) => link.type),
    direction: directionOf(step),
    labels: step.to.map((node) => node.label),
  };
}

function directionOf(step: StepPlan): Direction {
  return step.links.some((link) => link.isSymmetric) ? 'BOTH' : step.direction;
}

/** Symmetric links are walked both ways; among them, others must still go the way that was asked for. */
function directionConditions(step: StepPlan): readonly Fragment[] {
  if (step.links.length === 0) return [cypher`false`];
  const symmetric = step.links.filter((link) => link.isSymmetric).map((link) => link.type);
  const isPlain = symmetric.length === 0 || symmetric.length === step.links.length;
  if (isPlain || step.direction === 'BOTH') return [];
  const node = step.direction === 'OUT' ? cypher`startNode(l)` : cypher`endNode(l)`;
  return [cypher`(${node} = a OR type(l) IN ${value(symmetric)})`];
}
