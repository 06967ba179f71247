import { isPreferred } from '../../src/claims/plugin/conditions.ts';
import type { Column } from '../../src/graph/cypher/column.ts';
import { joinRelationships } from '../../src/claims/plugin/pair-facts.ts';
import { readRows, readText, toStep } from '../../src/pothos-plugin-neo4j/index.ts';
import { country } from '../country/model.ts';
import { factColumns, PAIR_KEYS, readFacts, type PairQuestion } from '../dyad/pair-question.ts';
import { hasRelationsWith } from './model.ts';

/** The question whether two countries had diplomatic relations. */
export const haveRelations: PairQuestion = {
  name: 'RELATIONS',
  noun: 'all diplomatic relations',
  yes: 'had diplomatic relations',
  no: 'had no diplomatic relations',
  changes: ['RELATIONS_OPENED', 'RELATIONS_ENDED'],
  find: async (context, pair) => {
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
};
