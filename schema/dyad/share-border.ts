import { isPreferred } from '../../src/claims/plugin/conditions.ts';
import { joinRelationships } from '../../src/claims/plugin/pair-facts.ts';
import { cypher, value } from '../../src/graph/cypher/cypher.ts';
import { readRows, toStep } from '../../src/pothos-plugin-neo4j/index.ts';
import { borders, country } from '../country/model.ts';
import { factColumns, PAIR_KEYS, readFacts, type PairQuestion } from './pair-question.ts';

/** The question whether two countries shared a land border. */
export const shareBorder: PairQuestion = {
  name: 'BORDERS',
  noun: 'all land borders',
  yes: 'shared a land border',
  no: 'shared no land border',
  changes: [],
  find: async (context, pair) => {
    const step = toStep({ links: [borders], direction: 'BOTH', to: [country] });
    const isLand = cypher`coalesce(l.borderKind, ${value(LAND)}) = ${value(LAND)}`;
    const conditions = [isPreferred('l'), isLand];
    const columns = [...PAIR_KEYS, ...factColumns('l')];
    const rows = await readRows(context, joinRelationships(pair, step, { conditions, columns }));
    return rows.map((row) => ({
      ...readFacts(row, 1),
      ownFrom: null,
      name: '',
      doubt: null,
      denial: null,
    }));
  },
};

const LAND = 'land';
