import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import { all } from '../../graph/cypher/condition.ts';
import {
  cypher,
  join,
  name,
  toStatement,
  value,
  type Fragment,
} from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { Span } from '../../dates/as-of.ts';
import {
  comesAfter,
  nameTerms,
  orderAliases,
  orderBy,
  orderNames,
  readOrder,
  type OrderTerm,
  type OrderValues,
} from '../../graph/cypher/order.ts';
import { walkOn, type Step } from '../../graph/cypher/pattern.ts';
import type { Statement } from '../../graph/cypher/statement.ts';

/** A date of the relationship `l`, or of the nodes `n` or `a`: its text, and the days that it can mean. */
export interface DatedProperty {
  readonly of: 'a' | 'l' | 'n';
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
}

/** A kind of change, and the date of a relationship or node from which it is derived. */
export interface ChangeKind {
  readonly change: string;
  readonly date: DatedProperty;
  /** Additional conditions on `a`, `l` and `n`. In any case, the date must be known. */
  readonly conditions?: readonly Fragment[];
}

/** Relationships with dates from which changes are derived. */
export interface ChangingLinks {
  readonly step: Step;
  readonly changes: readonly ChangeKind[];
  /** Between two nodes: whether the relationship itself connects them; otherwise, both have one to the same node. */
  readonly joinsBoth: boolean;
  /** Conditions on the relationship `k` from the second node to the shared node. */
  readonly shared: readonly Fragment[];
  /** A property of the relationship that describes the change in more detail. */
  readonly detail?: string;
}

/** Whose changes are listed: those of one node, or those that two nodes share. */
export interface ChangesWanted {
  readonly label: string;
  readonly keys: readonly [string] | readonly [string, string];
  readonly links: readonly ChangingLinks[];
  /** The changes derived from the dates of the node itself, if there is only one. */
  readonly own: readonly ChangeKind[];
  readonly during: Span | null;
}

/**
 * The order of changes: by the first day that the date can mean, the last day, the kind of change, and the other
 * node.
 */
export const CHANGE_ORDER: readonly OrderTerm[] = [
  { expression: cypher`earliest`, type: 'day', isDescending: false },
  { expression: cypher`latest`, type: 'day', isDescending: false },
  { expression: cypher`change[0]`, type: 'integer', isDescending: false },
  {
    expression: cypher`labels(n)[0] + ':' + n.key + ' ' + date`,
    type: 'text',
    isDescending: false,
  },
];

/**
 * Lists one page of changes in order. Each row has: the change, its date, the label, key and name of the other entity,
 * the names of the nodes that the change belongs to, the fact key of the link (null if the change comes from the node
 * itself), the detail of the link, and, if wanted, the values of the order.
 */
export function listChanges(
  wanted: ChangesWanted,
  page: {
    readonly order: readonly OrderTerm[];
    readonly after?: OrderValues | undefined;
    readonly limit: number;
    readonly withOrder: boolean;
  },
): Statement {
  const after = page.after
    ? cypher`\nWHERE ${comesAfter(nameTerms(page.order), page.after)}`
    : cypher``;
  return toStatement(cypher`${changes(wanted)}
WITH ${join([ROW, ...orderAliases(page.order)], ', ')}${after}
WITH ${join([ROW, ...orderNames(page.order)], ', ')}
ORDER BY ${orderBy(page.order)}
LIMIT ${value(BigInt(page.limit))}
RETURN ${join([cypher`change[1], date, labels(n)[0], n.key, n.name, names, fact, detail`, ...(page.withOrder ? readOrder(page.order) : [])], ', ')}`);
}

/** Counts the changes, or those that match a condition on their order. The row is: the count. */
export function countChanges(wanted: ChangesWanted, conditions: readonly Fragment[]): Statement {
  return toStatement(cypher`${changes(wanted)}
WITH * WHERE ${all(conditions)}
RETURN count(*)`);
}

const ROW = cypher`change, date, earliest, latest, n, names, fact, detail`;

/** Returns each change once, even if several relationships lead to it. */
function changes(wanted: ChangesWanted): Fragment {
  return cypher`${matchPairs(wanted)}
CALL (a, b) {
${join(branches(wanted), '\n  UNION ALL\n')}
}
WITH a, n, fact, detail, told[0] AS change, told[1] AS date, told[2] AS earliest, told[3] AS latest
WHERE date <> '..' AND earliest > date('0001-01-01') AND latest < date('9999-12-31')${withDeadline(wanted.during)}
WITH change, date, earliest, latest, n, detail, min(fact) AS fact, collect(DISTINCT a.name) AS names`;
}

function matchPairs({ label, keys }: ChangesWanted): Fragment {
  const [one, other] = keys;
  if (other === undefined) {
    return cypher`MATCH (a:${name(label)}) WHERE a.key = ${value(one)}
WITH a, null AS b`;
  }
  return cypher`UNWIND ${value([
    [one, other],
    [other, one],
  ])} AS pair
MATCH (a:${name(label)}) WHERE a.key = pair[0]
MATCH (b:${name(label)}) WHERE b.key = pair[1]`;
}

function branches({ links, own, keys }: ChangesWanted): readonly Fragment[] {
  const isOfTwo = keys.length > 1;
  const fromLinks = links.map((link, at) => linkBranch(link, at, isOfTwo));
  if (isOfTwo || own.length === 0) return fromLinks;
  return [
    ...fromLinks,
    cypher`  UNWIND [${join(
      own.map((kind, at) => formatChange(kind, 100 * links.length + at)),
      ', ',
    )}] AS told
  RETURN a AS n, null AS fact, null AS detail, told`,
  ];
}

function linkBranch(
  { step, changes, joinsBoth, shared: conditions, detail }: ChangingLinks,
  at: number,
  isOfTwo: boolean,
): Fragment {
  // A relationship between the two nodes counts once, from its stored start node.
  const walked = isOfTwo && joinsBoth ? { ...step, direction: 'OUT' as const } : step;
  const shared = joinsBoth
    ? cypher` AND n = b`
    : cypher` AND EXISTS { MATCH ${walkOn(step, { from: 'b', link: 'k', to: 'n' })} WHERE ${all([cypher`k.rank = 'PREFERRED'`, ...conditions])} }`;
  const changeRows = changes.map((kind, nth) => formatChange(kind, 100 * at + nth));
  return cypher`  MATCH ${walkOn(walked, { from: 'a', link: 'l', to: 'n' })} WHERE l.rank = 'PREFERRED'${isOfTwo ? shared : cypher``}
  UNWIND [${join(changeRows, ', ')}] AS told
  RETURN n, l.${name(BOOKKEEPING.factKey)} AS fact, ${detail === undefined ? cypher`null` : cypher`l.${name(detail)}`} AS detail, told`;
}

/**
 * A change as a list: its position among changes and its name, the date, the first and the last day that it can mean.
 */
function formatChange({ change, date, conditions = [] }: ChangeKind, place: number): Fragment {
  const read = (property: 'text' | 'earliest' | 'latest'): Fragment =>
    cypher`${name(date.of)}.${name(date[property])}`;
  const text =
    conditions.length === 0
      ? read('text')
      : cypher`CASE WHEN ${all(conditions)} THEN ${read('text')} END`;
  return cypher`[[${value(place)}, ${value(change)}], ${text}, ${read('earliest')}, ${read('latest')}]`;
}

function withDeadline(during: Span | null): Fragment {
  if (!during) return cypher``;
  return cypher` AND earliest <= ${day(during.last)} AND latest >= ${day(during.first)}`;
}
