import type { Column } from '../src/cypher/column.ts';
import { cypher, value, type Fragment } from '../src/cypher/cypher.ts';
import { joinLinks, shareLinks, type Pair } from '../src/cypher/pair-links.ts';
import type { LinkModel } from '../src/model/link-model.ts';
import type { NodeModel } from '../src/model/node-model.ts';
import type { Row } from '../src/neo4j/graph.ts';
import { readRows, type GraphContext } from '../src/plugin/graph-context.ts';
import { usualConditions } from '../src/plugin/standing.ts';
import { toStep } from '../src/plugin/walk-plan.ts';
import type { FactBounds } from '../src/time/as-of.ts';
import { country } from './model/country.ts';
import { event, tookPartIn } from './model/event.ts';
import { hasRelationsWith } from './model/organization.ts';
import { partyTo, treaty } from './model/treaty.ts';

/** Facts that together would answer a question about two countries with yes, on the days on which all of them held. */
export interface PairFact {
  readonly factKeys: readonly string[];
  readonly bounds: readonly FactBounds[];
  /** What they are about: a treaty, a war; empty for relations. */
  readonly name: string;
  /** Why they may not mean what is asked, or null where they surely do. */
  readonly doubt: string | null;
}

/** What is asked of two countries. */
export type Question = 'RELATIONS' | 'ALLIANCES' | 'WARS';

/** The facts by which a question about two countries is answered, whenever they held. */
export async function findPairFacts(
  context: GraphContext,
  question: Question,
  keys: readonly [string, string],
): Promise<readonly PairFact[]> {
  return FINDERS[question](context, { label: country.label, keys });
}

const FINDERS: Readonly<
  Record<Question, (context: GraphContext, pair: Pair) => Promise<readonly PairFact[]>>
> = {
  RELATIONS: async (context, pair) => {
    const step = toStep({ links: [hasRelationsWith], direction: 'BOTH', to: [country] });
    const wanted = { conditions: [preferred('l')], columns: factColumns('l') };
    const rows = await readRows(context, joinLinks(pair, step, wanted));
    return rows.map((row) => ({ ...readFacts(row, 1), name: '', doubt: null }));
  },
  ALLIANCES: async (context, pair) => {
    const rows = await findShared(context, pair, {
      link: partyTo,
      to: treaty,
      condition: cypher`n.treatyKind = ${value('alliance')}`,
    });
    return rows.map((row) => ({ ...readFacts(row, 2), name: nameAfter(row), doubt: null }));
  },
  WARS: async (context, pair) => {
    const rows = await findShared(context, pair, {
      link: tookPartIn,
      to: event,
      condition: cypher`n.eventKind = ${value('war')} AND (k.side IS NULL OR l.side IS NULL OR k.side <> l.side)`,
      also: ['k', 'l'].map((of): Column => ({ of, property: 'side', type: 'text' })),
    });
    return rows.map((row) => {
      const hasSides = row.slice(-2).every((side) => typeof side === 'string');
      const doubt = hasSides ? null : 'no source says on which sides they stood';
      return { ...readFacts(row, 2), name: nameAfter(row), doubt };
    });
  },
};

interface Shared {
  readonly link: LinkModel;
  readonly to: NodeModel;
  readonly condition: Fragment;
  readonly also?: readonly Column[];
}

function findShared(
  context: GraphContext,
  pair: Pair,
  { link, to, condition, also = [] }: Shared,
): Promise<readonly Row[]> {
  const step = { links: [link], direction: 'OUT' as const, to: [to] };
  const bound = ['k', 'l'].flatMap((of) => [preferred(of), ...usualConditions(step.links, of)]);
  return readRows(
    context,
    shareLinks(pair, toStep(step), {
      conditions: [condition, ...bound],
      columns: [
        ...factColumns('k'),
        ...factColumns('l'),
        { of: 'n', property: 'name', type: 'text' },
        ...also,
      ],
    }),
  );
}

function preferred(of: string): Fragment {
  return of === 'k' ? cypher`k.rank = 'PREFERRED'` : cypher`l.rank = 'PREFERRED'`;
}

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
    { of, property: 'factKey', type: 'text' },
    ...BOUNDS.map((property): Column => ({ of, property, type: 'day' })),
  ];
}

function readFacts(row: Row, count: number): Pick<PairFact, 'factKeys' | 'bounds'> {
  const facts = Array.from({ length: count }, (_, at) => row.slice(at * WIDTH, (at + 1) * WIDTH));
  return { factKeys: facts.map(([key]) => String(key)), bounds: facts.map(readBounds) };
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
  return String(row[2 * WIDTH]);
}
