import { byNodeDate } from '../../src/dates/plugin/property-types.ts';
import { cypher } from '../../src/graph/cypher/cypher.ts';
import { byNumberIn } from '../../src/graph/cypher/sort-terms.ts';
import {
  BY_NAME,
  integerType,
  sortByProperty,
  type SortKey,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';

/** The sort keys of polls. */
export const pollSort = builder.sortInput('Poll', {
  what: 'polls',
  keys: { NAME: BY_NAME, TAKEN_ON: byNodeDate('takenOn', 'By the date of the poll.') },
});

/** The sort keys of poll results. */
export const opinionSort = builder.sortInput('Opinion', {
  what: 'poll results',
  keys: {
    NAME: { ...BY_NAME, description: 'By the name of the country that was asked.' },
    POSITIVE: byAnswer('positive', 'By the percentage with a positive opinion.'),
    NEGATIVE: byAnswer('negative', 'By the percentage with a negative opinion.'),
    NEUTRAL: byAnswer('neutral', 'By the percentage without a positive or negative opinion.'),
    NET: {
      description: 'By the positive percentage minus the negative one.',
      terms: byNumberIn(cypher`(l.positive - l.negative)`, 'integer'),
    },
  },
});

function byAnswer(property: string, description: string): SortKey {
  return { description, terms: sortByProperty(integerType, 'l', property) };
}
