import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import { all } from '../../graph/cypher/condition.ts';
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
}

/** The relationships from whose dates changes are derived. */
export interface ChangingLinks {
  readonly step: Step;
  readonly changes: readonly ChangeKind[];
  /** Whether the relationship connects the two nodes. If not, both have such a relationship to the same node. */
  readonly joinsBoth: boolean;
  /** Conditions on the relationship `k` from the second node to the shared node. */
  readonly shared: readonly Fragment[];
  /** A property of the relationship with details of the change. */
  readonly detail?: string;
}

/** The changes to list, which belong to one node or are shared by two. */
export interface ChangesWanted {
  readonly label: string;
  readonly keys: readonly [string] | readonly [string, string];
  readonly links: readonly ChangingLinks[];
  /** The changes derived from the dates of the node. Only used for a single node. */
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
    expression: cypher`labels(n)[0] + ':' + n.key + ' ' + date`,
    type: 'text',
    isDescending: false,
  },
];

/**
 * Returns a sorted page of changes. Columns: the change, its date, the label, key and name of the related node, the
 * names of the nodes that changed, the key of the fact (null if the change is derived from a node), the detail of the
 * relationship, and optionally the values of the order terms.
 */
export function listChanges(wanted: ChangesWanted, page: Slice): Statement {
  return toStatement(cypher`${changes(wanted)}
WITH ${join([ROW, ...orderAliases(page.order)], ', ')}${whereInside(page)}
WITH ${join([ROW, ...orderNames(page.order)], ', ')}
ORDER BY ${orderBy(page.order)}
${limitRows(page)}
RETURN ${join([cypher`change[1], date, labels(n)[0], n.key, n.name, names, fact, detail`, ...(page.withOrder ? readOrder(page.order) : [])], ', ')}`);
}

/** Counts the changes that match the conditions. Returns a single row with the count. */
export function countChanges(wanted: ChangesWanted, conditions: readonly Fragment[]): Statement {
  return toStatement(cypher`${changes(wanted)}
WITH * WHERE ${all(conditions)}
RETURN count(*)`);
}

const ROW = cypher`change, date, earliest, latest, n, names, fact, detail`;

/** Returns each change once, even if it is derived from several relationships. */
function changes(wanted: ChangesWanted): Fragment {
  return cypher`${matchPairs(wanted)}
CALL (a, b) {
${join(branches(wanted), '\n  UNION ALL\n')}
}
WITH a, n, fact, detail, told[0] AS change, told[1] AS date, told[2] AS earliest, told[3] AS latest
WHERE date <> '..' AND earliest > date('0001-01-01') AND latest < date('9999-12-31')${isDuring(wanted.during)}
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
  // A relationship between the two nodes is matched once, from its start node.
  const walked = isOfTwo && joinsBoth ? { ...step, direction: 'OUT' as const } : step;
  const shared = joinsBoth
    ? cypher` AND n = b`
    : cypher` AND EXISTS { MATCH ${walkOn(step, { from: 'b', link: 'k', to: 'n' })} WHERE ${all([isPreferred('k'), ...conditions])} }`;
  const changeRows = changes.map((kind, nth) => formatChange(kind, 100 * at + nth));
  return cypher`  MATCH ${walkOn(walked, { from: 'a', link: 'l', to: 'n' })} WHERE ${isPreferred('l')}${isOfTwo ? shared : cypher``}
  UNWIND [${join(changeRows, ', ')}] AS told
  RETURN n, ${property('l', BOOKKEEPING.factKey)} AS fact, ${detail === undefined ? cypher`null` : property('l', detail)} AS detail, told`;
}

/** Returns a change as a list: its position and name, the date, and the first and last day that the date can mean. */
function formatChange({ change, date, conditions = [] }: ChangeKind, place: number): Fragment {
  const read = (which: 'text' | 'earliest' | 'latest'): Fragment => property(date.of, date[which]);
  const text =
    conditions.length === 0
      ? read('text')
      : cypher`CASE WHEN ${all(conditions)} THEN ${read('text')} END`;
  return cypher`[[${value(place)}, ${value(change)}], ${text}, ${read('earliest')}, ${read('latest')}]`;
}

function isDuring(during: Span | null): Fragment {
  if (!during) return cypher``;
  return cypher` AND earliest <= ${day(during.last)} AND latest >= ${day(during.first)}`;
}
