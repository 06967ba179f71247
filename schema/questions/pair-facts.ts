import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { Column } from '../../src/graph/cypher/column.ts';
import { cypher, name, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import {
  joinRelationships,
  shareRelationships,
  type Pair,
} from '../../src/graph/cypher/read/pair-relationships.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Row } from '../../src/neo4j/graph.ts';
import { readRows, type GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import { readText } from '../../src/pothos-plugin-neo4j/load/graph-value.ts';
import { usualConditions } from '../../src/pothos-plugin-neo4j/scope/standing.ts';
import { toStep } from '../../src/pothos-plugin-neo4j/load/traversal.ts';
import type { FactBounds } from '../../src/dates/as-of.ts';
import { country } from '../country/model.ts';
import { BELLIGERENT, event, tookPartIn } from '../event/model.ts';
import { hasRelationsWith } from '../organization/model.ts';
import { partyTo, treaty } from '../treaty/model.ts';

/** Facts that together would answer a question about two countries with yes, on the days on which all of them held. */
export interface PairFact {
  /** The keys of the two countries, in the order of the question. */
  readonly keys: readonly [string, string];
  readonly factKeys: readonly string[];
  readonly bounds: readonly FactBounds[];
  /** The day before which the facts are those of a former state; null if they are never those of a former state. */
  readonly ownFrom: string | null;
  /** The name of the treaty or event that they are about; empty for relations. */
  readonly name: string;
  /** Why the facts may not answer the question, or null if they certainly do. */
  readonly doubt: string | null;
  /** Why the facts answer the question with no; null if they do not. */
  readonly denial: string | null;
}

/** The questions about two countries. */
export type Question = 'RELATIONS' | 'ALLIANCES' | 'WARS';

/** Returns the facts of any date that answer a question, for every pair of countries from two lists. */
export async function findPairFacts(
  context: GraphContext,
  question: Question,
  keys: Pair['keys'],
): Promise<readonly PairFact[]> {
  return FINDERS[question](context, { label: country.label, keys });
}

const FINDERS: Readonly<
  Record<Question, (context: GraphContext, pair: Pair) => Promise<readonly PairFact[]>>
> = {
  RELATIONS: async (context, pair) => {
    const step = toStep({ links: [hasRelationsWith], direction: 'BOTH', to: [country] });
    const ownFrom: Column = { of: 'l', property: 'ownFrom', type: 'day' };
    const columns = [...PAIR_KEYS, ...factColumns('l'), ownFrom];
    const rows = await readRows(
      context,
      joinRelationships(pair, step, { conditions: [isPreferred('l')], columns }),
    );
    return rows.map((row) => ({
      ...readFacts(row, 1),
      ownFrom: readText(row.at(-1)) ?? null,
      name: '',
      doubt: null,
      denial: null,
    }));
  },
  ALLIANCES: async (context, pair) => {
    const rows = await findShared(context, pair, {
      link: partyTo,
      to: treaty,
      condition: cypher`n.treatyKind = ${value('alliance')}`,
    });
    return rows.map((row) => ({
      ...readFacts(row, 2),
      ownFrom: null,
      name: nameAfter(row),
      doubt: null,
      denial: null,
    }));
  },
  WARS: async (context, pair) => {
    const rows = await findShared(context, pair, {
      link: tookPartIn,
      to: event,
      condition: cypher`(${isSided} OR (n.eventKind = ${value('war')} AND ${hasNoSides}))`,
      also: ['k', 'l'].flatMap((of): readonly Column[] => [
        { of, property: 'side', type: 'text' },
        { of, property: 'role', type: 'text' },
      ]),
    });
    return rows.map((row) => {
      const facts = readFacts(row, 2);
      const bounds = joinDates(facts.bounds);
      return { ...facts, bounds, ownFrom: null, name: nameAfter(row), ...judgeSides(row) };
    });
  },
};

/** Whether both have a known side in a war, in a conflict, or in an event in which one of them was a belligerent. */
const isSided = cypher`(k.side IS NOT NULL AND l.side IS NOT NULL AND (n.eventKind IN ${value(['war', 'conflict'])} OR ${value(BELLIGERENT)} IN [k.role, l.role]))`;

/** Whether no participant of the event has a known side. */
const hasNoSides = cypher`NOT EXISTS { (n)<-[x:${name(tookPartIn.type)}]-() WHERE x.side IS NOT NULL }`;

/**
 * Two countries were at war if both were belligerents, one on side A and one on side B. Any other known sides and roles
 * mean that they were not.
 */
function judgeSides(row: Row): Pick<PairFact, 'doubt' | 'denial'> {
  const [side, role, otherSide, otherRole] = row.slice(-4);
  if (typeof side !== 'string' || typeof otherSide !== 'string')
    return { doubt: 'no source says which sides they were on', denial: null };
  if (side === otherSide && SIDES.includes(side))
    return { doubt: null, denial: 'they were on the same side' };
  const isWar =
    [role, otherRole].every((each) => each === BELLIGERENT) &&
    [side, otherSide].every((each) => SIDES.includes(each));
  if (isWar) return { doubt: null, denial: null };
  return { doubt: null, denial: 'they were not both belligerents on opposite sides' };
}

const SIDES = ['A', 'B'];

// Opponents fought on the same days. If both have the same dates, these are one unknown, not two.
function joinDates(bounds: readonly FactBounds[]): readonly FactBounds[] {
  const [one, ...others] = bounds;
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(one));
  return one !== undefined && isSame ? [one] : bounds;
}

interface Shared {
  readonly link: RelationshipModel;
  readonly to: NodeModel;
  readonly condition: Fragment;
  readonly also?: readonly Column[];
}

function findShared(
  context: GraphContext,
  pair: Pair,
  { link, to, condition, also = [] }: Shared,
): Promise<readonly Row[]> {
  const step = toStep({ links: [link], direction: 'OUT', to: [to] });
  const meant = ['k', 'l'].flatMap((of) => [isPreferred(of), ...usualConditions([link], of)]);
  return readRows(
    context,
    shareRelationships(pair, step, {
      conditions: [condition, ...meant],
      columns: [
        ...PAIR_KEYS,
        ...factColumns('k'),
        ...factColumns('l'),
        { of: 'n', property: 'name', type: 'text' },
        ...also,
      ],
    }),
  );
}

function isPreferred(of: string): Fragment {
  return cypher`${name(of)}.rank = 'PREFERRED'`;
}

const PAIR_KEYS: readonly Column[] = ['a', 'b'].map((of) => ({
  of,
  property: 'key',
  type: 'text',
}));

const BOUNDS = [
  'startEarliest',
  'startLatest',
  'endEarliest',
  'endLatest',
  'knownFrom',
  'knownUntil',
];
const WIDTH = BOUNDS.length + 1;

function factColumns(of: string): readonly Column[] {
  return [
    { of, property: BOOKKEEPING.factKey, type: 'text' },
    ...BOUNDS.map((property): Column => ({ of, property, type: 'day' })),
  ];
}

function readFacts(row: Row, count: number): Pick<PairFact, 'keys' | 'factKeys' | 'bounds'> {
  const [a, b, ...rest] = row;
  const facts = Array.from({ length: count }, (_, at) => rest.slice(at * WIDTH, (at + 1) * WIDTH));
  return {
    keys: [String(a), String(b)],
    factKeys: facts.map(([key]) => String(key)),
    bounds: facts.map(readBounds),
  };
}

function readBounds([
  ,
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
  from,
  until,
]: Row): FactBounds {
  return {
    startEarliest: String(startEarliest),
    startLatest: String(startLatest),
    endEarliest: String(endEarliest),
    endLatest: String(endLatest),
    knownFrom: typeof from === 'string' ? from : null,
    knownUntil: typeof until === 'string' ? until : null,
  };
}

function nameAfter(row: Row): string {
  return String(row[PAIR_KEYS.length + 2 * WIDTH]);
}
