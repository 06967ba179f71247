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

/** Facts that together answer a question about two countries with yes, on the days on which all of them held. */
export interface PairFact {
  /** The keys of the two countries, in the order of the question. */
  readonly keys: readonly [string, string];
  readonly factKeys: readonly string[];
  readonly bounds: readonly FactBounds[];
  /** The first day on which the facts belong to the present state, or null if the facts always belong to the present state. */
  readonly ownFrom: string | null;
  /** The name of the shared treaty or event. Empty for relations. */
  readonly name: string;
  /** The reason why the answer is uncertain, or null if the answer is certain. */
  readonly doubt: string | null;
  /** The reason why the facts answer the question with no, or null if the facts do not answer the question with no. */
  readonly denial: string | null;
}

/** A yes/no question about two countries. */
export interface PairQuestion {
  /** The name that data sets use to declare their coverage. */
  readonly name: string;
  /** The subject of the question, such as "all alliances". */
  readonly noun: string;
  /** The verb phrase of the answer yes, which follows the names of the countries. */
  readonly yes: string;
  readonly no: string;
  /** The names of the changes that show in `changes` when the answer changes. */
  readonly changes: readonly string[];
  /** Returns the facts of all dates that answer the question, for every pair of countries from two lists. */
  find(context: GraphContext, pair: Pair): Promise<readonly PairFact[]>;
}

/** Relationships of one type from both countries to the same node. */
interface Shared {
  readonly link: RelationshipModel;
  readonly to: NodeModel;
  readonly condition: Fragment;
  readonly also?: readonly Column[];
}

/**
 * Finds the nodes to which both countries of a pair are related. A row contains the keys, the facts, the name, and
 * additional columns.
 */
export function findShared(
  context: GraphContext,
  pair: Pair,
  { link, to, condition, also = [] }: Shared,
): Promise<readonly Row[]> {
  const step = toStep({ links: [link], direction: 'OUT', to: [to] });
  return readRows(
    context,
    shareRelationships(pair, step, {
      conditions: [condition, ...usualPair(link)],
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

/** Returns the conditions on the relationships `k` and `l` of both countries: the preferred rank and the default standing. */
function usualPair(link: RelationshipModel): readonly Fragment[] {
  return ['k', 'l'].flatMap((of) => [isPreferred(of), ...usualConditions([link], of)]);
}

/** The first columns of each row: the keys of both countries. */
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

/** Returns the columns of one fact. */
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

/** Returns the name of the shared node from a row with two facts. */
export function nameAfter(row: Row): string {
  return String(row[PAIR_KEYS.length + 2 * WIDTH]);
}
