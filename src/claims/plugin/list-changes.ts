import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import { readColumn, type Column } from '../../graph/cypher/column.ts';
import { all, where } from '../../graph/cypher/condition.ts';
import {
  cypher,
  join,
  name,
  property,
  toStatement,
  value,
  type Fragment,
} from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { Span } from '../../dates/as-of.ts';
import {
  orderAliases,
  orderBy,
  orderNames,
  readOrder,
  type OrderTerm,
} from '../../graph/cypher/order.ts';
import { walkOn, type Step } from '../../graph/cypher/pattern.ts';
import { limitRows, whereInside, type Slice } from '../../graph/cypher/slice.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import { isPreferred } from './conditions.ts';

/**
 * The properties of a date of the relationship `l` or of the node `a` or `n`: its text, and the first and last day that
 * it can mean.
 */
export interface DatedProperty {
  readonly of: 'a' | 'l' | 'n';
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
}

/** A kind of change, and the date from which it is derived. */
export interface ChangeKind {
  readonly change: string;
  readonly date: DatedProperty;
  /** Additional conditions on `a`, `l` and `n`. The date must always be known. */
  readonly conditions?: readonly Fragment[];
  /**
   * A condition on `l` and another relationship `o` of the same type between the same nodes. The change does not apply to
   * `l` if the condition is true for at least one other relationship.
   */
  readonly unless?: Fragment;
}

/** Relationships with dates from which changes are derived. */
export interface ChangingLinks {
  readonly step: Step;
  readonly changes: readonly ChangeKind[];
  /** Conditions on the relationship `k` from the second node to the shared node. */
  readonly shared: readonly Fragment[];
  /** A property of the relationship with details of the change. */
  readonly detail?: string;
  /**
   * Whether the same changes are also derived from the other end of the relationship. They are then listed only if a
   * single node is requested.
   */
  readonly isInverse?: boolean;
}

/** The changes to list: those of one node, those that two nodes share, or those of all nodes of the label. */
export interface ChangesWanted {
  readonly label: string;
  readonly keys: readonly [] | readonly [string] | readonly [string, string];
  readonly links: readonly ChangingLinks[];
  /** The changes derived from the dates of a node. Not used for two nodes. */
  readonly own: readonly ChangeKind[];
  readonly during: Span | null;
}

/**
 * The order of changes: by the first and the last day that the date can mean, the kind of change, and the related node.
 */
export const CHANGE_ORDER: readonly OrderTerm[] = [
  { expression: cypher`earliest`, type: 'day', isDescending: false },
  { expression: cypher`latest`, type: 'day', isDescending: false },
  { expression: cypher`change[0]`, type: 'integer', isDescending: false },
  {
    expression: cypher`labels(n)[0] + ':' + n.key + ' ' + date + ' ' + coalesce(detail, '') + ' ' + apart`,
    type: 'text',
    isDescending: false,
  },
];

/**
 * Returns a sorted page of changes. Columns: the change, the requested columns of the related node `n`, the date, the
 * names and keys of the nodes that changed, the key of the fact (null if a change is derived from a node), the detail of
 * the relationship, and optionally the values of the order terms.
 */
export function listChanges(
  wanted: ChangesWanted,
  page: Slice,
  columns: readonly Column[],
): Statement {
  const ordered = page.withOrder ? readOrder(page.order) : [];
  return toStatement(cypher`${changes(wanted, firstDayOf(page))}
WITH ${join([ROW, ...orderAliases(page.order)], ', ')}${whereInside(page)}
WITH ${join([ROW, ...orderNames(page.order)], ', ')}
ORDER BY ${orderBy(page.order)}
${limitRows(page)}
RETURN ${join([cypher`change[1]`, ...columns.map(readColumn), cypher`date, who, fact, detail`, ...ordered], ', ')}`);
}

/** Counts the changes that match the conditions. Returns a single row with the count. */
export function countChanges(wanted: ChangesWanted, conditions: readonly Fragment[]): Statement {
  return toStatement(cypher`${changes(wanted, null)}
WITH * WHERE ${all(conditions)}
RETURN count(*)`);
}

const ROW = cypher`change, date, earliest, latest, n, who, fact, detail, apart`;

/** Returns the day before which no change of a page begins, or null if unknown. */
function firstDayOf(page: Slice): string | null {
  const [day] = page.after ?? [];
  return page.order[0]?.isDescending === false && typeof day === 'string' ? day : null;
}

/** Returns each change once, even if it is derived from several relationships. */
function changes(wanted: ChangesWanted, from: string | null): Fragment {
  const window = { during: wanted.during, from };
  return cypher`${matchPairs(wanted)}
CALL (a, b) {
${join(branches(wanted, window), '\n  UNION ALL\n')}
}
WITH a, n, fact, detail, apart, told[0] AS change, told[1] AS date, told[2] AS earliest, told[3] AS latest
WHERE date <> '..' AND earliest > date('0001-01-01') AND latest < date('9999-12-31')${isDuring(wanted.during)}
WITH change, date, earliest, latest, n, detail, apart, min(fact) AS fact, collect(DISTINCT [a.name, a.key]) AS who`;
}

function matchPairs({ label, keys }: ChangesWanted): Fragment {
  const [one, other] = keys;
  if (other === undefined) {
    const isOne = one === undefined ? cypher`` : cypher` WHERE a.key = ${value(one)}`;
    return cypher`MATCH (a:${name(label)})${isOne}
WITH a, null AS b`;
  }
  return cypher`UNWIND ${value([
    [one, other],
    [other, one],
  ])} AS pair
MATCH (a:${name(label)}) WHERE a.key = pair[0]
MATCH (b:${name(label)}) WHERE b.key = pair[1]`;
}

function branches({ label, links, own, keys }: ChangesWanted, window: Window): readonly Fragment[] {
  const isOfTwo = keys.length > 1;
  const fromLinks = links.flatMap((link, at) =>
    link.isInverse === true && keys.length !== 1
      ? []
      : [linkBranch(link, at, { label, count: keys.length, window })],
  );
  if (isOfTwo || own.length === 0) return fromLinks;
  return [
    ...fromLinks,
    cypher`  UNWIND [${join(
      own.map((kind, at) => formatChange(kind, 100 * links.length + at, isNotListed)),
      ', ',
    )}] AS told
  RETURN a AS n, null AS fact, null AS detail, '' AS apart, told`,
  ];
}

/** The period in which changes may fall, and the day before which they do not begin. */
interface Window {
  readonly during: Span | null;
  readonly from: string | null;
}

/** The label and the number of the requested nodes. The number 0 requests all nodes of the label. */
interface Asked {
  readonly label: string;
  readonly count: number;
  readonly window: Window;
}

/** Matches the relationships of one node, of two nodes, or of all nodes of a label. */
function matchEnds({ step, shared }: ChangingLinks, { label, count }: Asked): Fragment {
  const joinsBoth = doesJoin(step, label);
  const whole = walkOn(step, { from: 'a', link: 'l', to: 'n' });
  const isBest = isPreferred('l');
  if (count < 2) {
    // Without a given node, a relationship between two nodes of the label is matched only from its start node.
    const isTwice = count === 0 && joinsBoth && step.direction === 'BOTH';
    const once = isTwice ? [cypher`(startNode(l) = a OR NOT n:${name(label)})`] : [];
    return cypher`${whole}${where([isBest, ...once])}`;
  }
  if (!joinsBoth) {
    // The join reads the relationships of each node once. Without the hint, the database searches once per relationship.
    const other = walkOn({ ...step, labels: [] }, { from: 'b', link: 'k', to: 'n' });
    return cypher`${whole}, ${other}
  USING JOIN ON n
  WITH a, l, n, k${where([isBest, isPreferred('k'), ...shared])}`;
  }
  const once = walkOn({ ...step, direction: 'OUT' }, { from: 'a', link: 'l', to: 'n' });
  return cypher`${once} WHERE ${isBest} AND n = b`;
}

/** Returns whether a step leads to nodes of the label. If not, two nodes share the nodes to which both are related. */
function doesJoin({ labels }: Step, label: string): boolean {
  return labels.includes(label);
}

function linkBranch(link: ChangingLinks, at: number, asked: Asked): Fragment {
  const { step, changes, detail } = link;
  // A statement for one or two nodes reads all their relationships, so it can compare them in a list.
  const isListed = asked.count > 0 && changes.some(({ unless }) => unless !== undefined);
  const changeRows = changes.map((kind, nth) =>
    formatChange(kind, 100 * at + nth, isListed ? isNotListed : isNotFound(step)),
  );
  const details = detail === undefined ? cypher`null` : property('l', detail);
  // Several nodes share a change of a common node, such as a treaty. A relationship between two nodes of the label is a
  // separate change for each pair.
  const apart = doesJoin(step, asked.label) ? cypher`a.key` : cypher`''`;
  // This condition excludes most relationships before the conditions of the changes are evaluated. It is a CASE, because
  // the planner expands OR, which takes seconds.
  const cases = changes.map(({ date }) => cypher`WHEN ${mayFall(date, asked.window)} THEN true`);
  const isNear = cypher`CASE ${join(cases, ' ')} ELSE false END`;
  const relationships = isListed
    ? cypher`
  WITH a, n, collect(DISTINCT l) AS others
  UNWIND others AS l
  WITH a, n, l, others WHERE ${isNear}`
    : cypher` AND ${isNear}`;
  return cypher`  MATCH ${matchEnds(link, asked)}${relationships}
  UNWIND [${join(changeRows, ', ')}] AS told
  RETURN n, ${property('l', BOOKKEEPING.factKey)} AS fact, ${details} AS detail, ${apart} AS apart, told`;
}

/** Returns a condition that is true if no relationship in the list `others` meets a condition. */
function isNotListed(unless: Fragment): Fragment {
  return cypher`isEmpty([o IN others WHERE ${unless}])`;
}

/**
 * Returns a function that builds a condition. The condition is true if no relationship between the same nodes meets the
 * given condition.
 */
function isNotFound(step: Step): (unless: Fragment) => Fragment {
  const other = walkOn({ ...step, labels: [] }, { from: 'a', link: 'o', to: 'n' });
  return (unless) => cypher`NOT EXISTS { MATCH ${other} WHERE ${isPreferred('o')} AND ${unless} }`;
}

/** Returns a change as a list: its position and name, the date, and the first and last day that the date can mean. */
function formatChange(
  { change, date, conditions = [], unless }: ChangeKind,
  place: number,
  isNone: (unless: Fragment) => Fragment,
): Fragment {
  const required = unless ? [...conditions, isNone(unless)] : conditions;
  const read = (which: 'text' | 'earliest' | 'latest'): Fragment => property(date.of, date[which]);
  const text =
    required.length === 0
      ? read('text')
      : cypher`CASE WHEN ${all([isKnown(date), ...required])} THEN ${read('text')} END`;
  return cypher`[[${value(place)}, ${value(change)}], ${text}, ${read('earliest')}, ${read('latest')}]`;
}

/** Returns a condition that is true if a date is neither unknown nor open. Only such dates are changes. */
function isKnown({ of, text }: DatedProperty): Fragment {
  return cypher`coalesce(${property(of, text)}, '..') <> '..'`;
}

function mayFall(date: DatedProperty, { during, from }: Window): Fragment {
  const { of, earliest, latest } = date;
  const [first, last] = [property(of, earliest), property(of, latest)];
  return all([
    isKnown(date),
    ...(during ? [cypher`${first} <= ${day(during.last)}`] : []),
    ...(during ? [cypher`${last} >= ${day(during.first)}`] : []),
    ...(from === null ? [] : [cypher`${first} >= ${day(from)}`]),
  ]);
}

function isDuring(during: Span | null): Fragment {
  if (!during) return cypher``;
  return cypher` AND earliest <= ${day(during.last)} AND latest >= ${day(during.first)}`;
}
