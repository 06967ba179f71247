import { spellCode } from '../../schema/country/code-schemes.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { overlaps, readAsOf, type Span } from '../../src/dates/as-of.ts';
import { firstDay, lastDay, toSpan } from '../table/span.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import type { NamedNode, NamedNodes, Period } from './named-nodes.ts';

/** A reference to a node in a cell. */
export interface NodeReference {
  readonly text: string;
  /** The models that the node can have. */
  readonly models: readonly NodeModel[];
  /** The scheme of the code. Default: the text is a key, an ISO code or a name. */
  readonly scheme: string | undefined;
  /** The date of the row in EDTF. Empty if it has none. */
  readonly on: string;
}

/** The nodes that match a reference on the date, and those that match it only at other times. */
export interface FoundNodes {
  readonly meant: readonly NamedNode[];
  readonly notThen: readonly NamedNode[];
}

/**
 * Finds the nodes with a key, else with an ISO 3166 code, else with a name. A key is valid on any date. A code or name is
 * valid while it was in use. If its period is unknown, it is valid while the node existed.
 */
export function findNodes(nodes: NamedNodes, reference: NodeReference): FoundNodes {
  const { text, models, scheme } = reference;
  const isAllowed = ({ model }: NamedNode): boolean => models.includes(model);
  const on = reference.on === '' ? undefined : readAsOf(reference.on);
  if (scheme !== undefined)
    return findByCode(nodes, { models, texts: spellCode(text), schemes: [scheme] }, on);
  const byKey = (nodes.byKey.get(text) ?? []).filter(isAllowed);
  if (byKey.length > 0) return { meant: byKey, notThen: [] };
  const notThen: NamedNode[] = [];
  for (const schemes of PLAIN_SCHEMES) {
    const found = findByCode(nodes, { models, texts: [text], schemes }, on);
    if (found.meant.length > 0) return found;
    notThen.push(...found.notThen);
  }
  const folded = foldName(text);
  const named = (nodes.byName.get(folded) ?? []).filter(isAllowed).map((node) => ({
    node,
    periods: periodsOfName(node, folded),
  }));
  const found = chooseThen(named, on);
  return { ...found, notThen: [...notThen, ...found.notThen] };
}

// Present codes take precedence over former ones.
const PLAIN_SCHEMES = [['ISO2', 'ISO3'], ['ISO_FORMER']];

interface CodeReference extends Pick<NodeReference, 'models'> {
  /** The possible spellings of the code. */
  readonly texts: readonly string[];
  readonly schemes: readonly string[];
}

function findByCode(
  nodes: NamedNodes,
  { texts, models, schemes }: CodeReference,
  on: Span | undefined,
): FoundNodes {
  const found = new Set(texts.flatMap((text) => nodes.byCode.get(text) ?? []));
  const spelled = [...found]
    .filter(({ model }) => models.includes(model))
    .map((node) => ({
      node,
      periods: node.codes.filter(
        ({ scheme, value }) => texts.includes(value) && schemes.includes(scheme),
      ),
    }))
    .filter(({ periods }) => periods.length > 0);
  return chooseThen(spelled, on);
}

interface Spelled {
  readonly node: NamedNode;
  readonly periods: readonly Period[];
}

function periodsOfName(node: NamedNode, folded: string): readonly Period[] {
  const own = node.names.filter(({ text }) => foldName(text) === folded);
  return own.length > 0 ? own : [UNBOUND];
}

const UNBOUND: Period = { from: '', until: '' };

function chooseThen(spelled: readonly Spelled[], on: Span | undefined): FoundNodes {
  const meant = on === undefined ? preferInUse(spelled) : inUseOn(spelled, on);
  const others = spelled.filter((each) => !meant.includes(each));
  return { meant: meant.map(({ node }) => node), notThen: others.map(({ node }) => node) };
}

/** Without a date, prefers codes and names still in use. */
function preferInUse(spelled: readonly Spelled[]): readonly Spelled[] {
  const lasting = spelled.filter((each) => boundBy(each).some(isOpen));
  return lasting.length > 0 ? lasting : spelled;
}

function isOpen({ until }: Period): boolean {
  return until === '' || until === '..';
}

/** Returns the codes or names certainly in use on the date; if there are none, those possibly in use. */
function inUseOn(spelled: readonly Spelled[], on: Span): readonly Spelled[] {
  const possible = spelled.filter((each) => boundBy(each).some((period) => mayOverlap(period, on)));
  const certain = possible.filter((each) =>
    boundBy(each).some((period) => certainlyOverlaps(period, on)),
  );
  return certain.length > 0 ? certain : possible;
}

// The bounds of a name take precedence over those of the node.
function boundBy({ node, periods }: Spelled): readonly Period[] {
  const lives = node.existence.length > 0 ? node.existence : [UNBOUND];
  return periods.flatMap(({ from, until }) =>
    lives.map((life) => ({ from: from || life.from, until: until || life.until })),
  );
}

function mayOverlap(period: Period, on: Span): boolean {
  const span = toSpan(period);
  return span.first <= span.last && overlaps(span, on);
}

function certainlyOverlaps({ from, until }: Period, on: Span): boolean {
  const start = lastDay(from) || LAST_DAY;
  const end = until === '..' ? LAST_DAY : firstDay(until) || FIRST_DAY;
  return start <= on.last && end >= on.first;
}
