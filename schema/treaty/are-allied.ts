import { cypher, value } from '../../src/graph/cypher/cypher.ts';
import { findShared, nameAfter, readFacts, type PairQuestion } from '../dyad/pair-question.ts';
import { partyTo, treaty } from './model.ts';

/** The question whether a treaty of alliance bound two countries at the same time. */
export const areAllied: PairQuestion = {
  name: 'ALLIANCES',
  noun: 'all alliances',
  yes: 'were allied',
  no: 'were not allied',
  changes: ['IN_FORCE', 'TREATY_ENDED'],
  find: async (context, pair) => {
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
};
