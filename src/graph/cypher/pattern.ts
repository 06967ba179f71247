import { cypher, join, name, type Fragment } from './cypher.ts';

/** The direction in which a relationship is traversed, relative to the start node. */
export type Direction = 'OUT' | 'IN' | 'BOTH';

/** A step of a traversal. It follows relationships of the given types in a direction to nodes with the given labels. */
export interface Step {
  readonly types: readonly string[];
  readonly direction: Direction;
  readonly labels: readonly string[];
}

/**
 * Returns the pattern of a traversal of one or two steps from `a`. The last relationship is `l` and its end node is
 * `n`. With two steps, the first relationship is `k` and its end node is `m`.
 */
export function walk(steps: readonly Step[]): Fragment {
  const [first, second] = steps;
  if (!first) return cypher`(a)`;
  if (!second) return cypher`(a)${arrow('l', first)}${end('n', first)}`;
  return cypher`(a)${arrow('k', first)}${end('m', first)}${arrow('l', second)}${end('n', second)}`;
}

/** The variables of the pattern of a step. */
export interface Walked {
  readonly from: string;
  readonly link: string;
  readonly to: string;
}

/** Returns the pattern of a single step with the given variables. */
export function walkOn(step: Step, { from, link, to }: Walked): Fragment {
  return cypher`(${name(from)})${arrow(link, step)}${end(to, step)}`;
}

function arrow(variable: string, step: Step): Fragment {
  const types = step.types.length > 0 ? cypher`:${join(step.types.map(name), '|')}` : cypher``;
  const link = cypher`[${name(variable)}${types}]`;
  if (step.direction === 'OUT') return cypher`-${link}->`;
  return step.direction === 'IN' ? cypher`<-${link}-` : cypher`-${link}-`;
}

function end(variable: string, step: Step): Fragment {
  if (step.labels.length === 0) return cypher`(${name(variable)})`;
  return cypher`(${name(variable)}:${join(step.labels.map(name), '|')})`;
}
