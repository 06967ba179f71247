import { isPreferred } from '../../src/claims/plugin/conditions.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import type { Column } from '../../src/graph/cypher/column.ts';
import type { Fragment } from '../../src/graph/cypher/cypher.ts';
import { shareRelationships, type Pair } from '../../src/claims/plugin/pair-facts.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Row } from '../../src/neo4j/graph.ts';
import { readRows, type GraphContext, toStep } from '../../src/pothos-plugin-neo4j/index.ts';
import { usualConditions } from '../../src/claims/plugin/standing.ts';
import type { FactBounds } from '../../src/dates/as-of.ts';

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

/** What can be asked of two countries. */
export interface PairQuestion {
  /** The name under which data sets declare that they cover it. */
  readonly name: 'RELATIONS' | 'ALLIANCES' | 'WARS';
  /** What it is about, in words: alliances. */
  readonly noun: string;
  /** What an answer of yes says of both, after their names. */
  readonly yes: string;
  readonly no: string;
  /** Returns the facts of any date that answer it, for every pair of countries from two lists. */
  find(context: GraphContext, pair: Pair): Promise<readonly PairFact[]>;
}

/** Links of one kind from both countries to one node. */
interface Shared {
  readonly link: RelationshipModel;
  readonly to: NodeModel;
  readonly condition: Fragment;
  readonly also?: readonly Column[];
}

/** The rows of nodes that both countries of a pair have links to: keys, facts, name, then further columns. */
export function findShared(
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

/** The keys of both countries, with which each row begins. */
export const PAIR_KEYS: readonly Column[] = ['a', 'b'].map((of) => ({
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

/** The columns of one fact. */
export function factColumns(of: string): readonly Column[] {
  return [
    { of, property: BOOKKEEPING.factKey, type: 'text' },
    ...BOUNDS.map((property): Column => ({ of, property, type: 'day' })),
  ];
}

/** Parses the countries and the facts in a row. */
export function readFacts(row: Row, count: number): Pick<PairFact, 'keys' | 'factKeys' | 'bounds'> {
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

/** The name of the node that both share, which stands after two facts. */
export function nameAfter(row: Row): string {
  return String(row[PAIR_KEYS.length + 2 * WIDTH]);
}
