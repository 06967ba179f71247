import type { Column } from '../../src/graph/cypher/column.ts';
import { cypher, name, value } from '../../src/graph/cypher/cypher.ts';
import type { FactBounds } from '../../src/dates/as-of.ts';
import type { Row } from '../../src/neo4j/graph.ts';
import {
  findShared,
  nameAfter,
  readFacts,
  type PairFact,
  type PairQuestion,
} from '../dyad/pair-question.ts';
import { BELLIGERENT, event, tookPartIn } from './model.ts';

/** The question whether two countries were on opposite sides of a war. */
export const areAtWar: PairQuestion = {
  name: 'WARS',
  noun: 'all wars',
  yes: 'were at war',
  no: 'were not at war',
  changes: ['EVENT_BEGAN', 'EVENT_ENDED', 'PARTICIPATION_BEGAN', 'PARTICIPATION_ENDED'],
  find: async (context, pair) => {
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

/** Holds if both countries have a known side in a war, in a conflict, or in an event with a belligerent among them. */
const isSided = cypher`(k.side IS NOT NULL AND l.side IS NOT NULL AND (n.eventKind IN ${value(['war', 'conflict'])} OR ${value(BELLIGERENT)} IN [k.role, l.role]))`;

/** Holds if no participant of the event has a known side. */
const hasNoSides = cypher`NOT EXISTS { (n)<-[x:${name(tookPartIn.type)}]-() WHERE x.side IS NOT NULL }`;

/**
 * Returns whether the sides and roles of two countries confirm or deny a war. They were at war if both were belligerents, one on side A and one on side B. Any other known sides and roles deny it.
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

// Opponents fought on the same days. If both have the same dates, they share one uncertainty.
function joinDates(bounds: readonly FactBounds[]): readonly FactBounds[] {
  const [one, ...others] = bounds;
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(one));
  return one !== undefined && isSame ? [one] : bounds;
}
