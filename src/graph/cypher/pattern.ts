import { cypher, join, name, type Fragment } from './cypher.ts';

/** The direction in which a relationship is followed, seen from the start node. */
export type Direction = 'OUT' | 'IN' | 'BOTH';

/** One step of a traversal: relationships of some types, followed in one direction, to nodes with some labels. */
export interface Step {
  readonly types: readonly string[];
  readonly direction: Direction;
  readonly labels: readonly string[];
}

/**
 * A traversal of one or two steps from `a`. Its last relationship is `l` and leads to `n`; `m` is a node in between.
 */
export function walk(steps: readonly Step[]): Fragment {
  const [first, second] = steps;
  if (!first) return cypher`(a)`;
  if (!second) return cypher`(a)${arrow('l', first)}${end('n', first)}`;
  return cypher`(a)${arrow('k', first)}${end('m', first)}${arrow('l', second)}${end('n', second)}`;
}

/** The variables of one step, apart from the traversal itself. */
export interface Walked {
  readonly from: string;
  readonly link: string;
  readonly to: string;
}

/** Returns one step from a node, apart from the traversal itself. */
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
