import { byValue, cypher } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';
import { BY_SOURCE, BY_START } from './groups.ts';

/** The group keys of links of all kinds. */
export const linkGroups = builder.groupEnum('Link', {
  what: 'links',
  keys: {
    KIND: byValue(() => cypher`type(l)`, 'By link kind.'),
    ...BY_START,
    ...BY_SOURCE,
  },
});
