import { isDeepStrictEqual } from 'node:util';
import { isSubquery, type Column } from '../column.ts';
import { all } from '../condition.ts';
import { cypher, name, type Fragment } from '../cypher.ts';
import type { OrderTerm } from '../order.ts';
import { walkOn } from '../pattern.ts';

/** The parts of a statement that sorts nodes by a number of related nodes and returns the number of relationships. */
export interface SharedCount {
  /** The clause that computes both numbers. Empty if the statement does not need both. */
  readonly clause: Fragment;
  /** The variables that the clause defines for the columns. */
  readonly variables: readonly string[];
  readonly order: readonly OrderTerm[];
  readonly columns: readonly Column[];
}

const NODES = 'counted_nodes';
const RELATIONSHIPS = 'counted_relationships';

/** Changes a statement so that it reads relationships once if the first sort term and a column count them. */
export function shareCount({
  order,
  columns,
}: Pick<SharedCount, 'order' | 'columns'>): SharedCount {
  const [first, ...others] = order;
  const counted = first?.counted;
  const isShared = (column: Column): boolean =>
    isSubquery(column) && isDeepStrictEqual(column.counted, counted);
  if (!counted || !columns.some(isShared)) {
    return { clause: cypher``, variables: [], order, columns };
  }
  const { step, conditions } = counted;
  const walked = walkOn(step, { from: 'n', link: 'l', to: 'other' });
  return {
    clause: cypher`
CALL (n) {
  MATCH ${walked} WHERE ${all(conditions)}
  RETURN count(DISTINCT other) AS ${name(NODES)}, count(l) AS ${name(RELATIONSHIPS)}
}`,
    variables: [RELATIONSHIPS],
    order: [{ ...first, expression: name(NODES) }, ...others],
    columns: columns.map((column) =>
      isShared(column)
        ? { of: RELATIONSHIPS, property: column.property, type: 'variable' as const }
        : column,
    ),
  };
}
