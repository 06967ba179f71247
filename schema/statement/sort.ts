import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { byText } from '../../src/graph/cypher/sort-terms.ts';
import { floatType, sortByProperty } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';

/** The sort keys of statements. */
export const statementSort = builder.sortInput('Statement', {
  what: 'statements',
  keys: {
    KEY: { description: 'By slug, in the order of the article.', terms: byText('n', 'key') },
    DATE: byNodeDate('date', 'By the date that the statement is about.'),
    AMOUNT: {
      description: 'By the number in the statement, whatever its unit.',
      terms: sortByProperty(floatType, 'n', 'amount'),
    },
  },
});
