import { BY_DURATION } from '../../src/claims/plugin/duration.ts';
import { BY_END, BY_START } from '../../src/claims/plugin/sorts.ts';
import { BY_NAME, type Sort } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';

/** The sort keys of connections that are sorted by name only. */
export const NAMED: Sort = { keys: { NAME: BY_NAME } };

/** The sort keys of links of all kinds. */
export const linkSort = builder.sortInput('Link', {
  what: 'links',
  keys: { STARTED_ON: BY_START, ENDED_ON: BY_END, NAME: BY_NAME, DURATION: BY_DURATION },
});
