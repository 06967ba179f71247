import { BY_END, BY_START } from '../../src/claims/plugin/sorts.ts';
import { BY_NAME, type Sort } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from './builder.ts';

/** Sorts by name only. */
export const NAMED: Sort = { keys: { NAME: BY_NAME } };

/** Sort keys for links of any kind. */
export const linkSort = builder.sortInput('Link', {
  what: 'links',
  keys: { STARTED_ON: BY_START, ENDED_ON: BY_END, NAME: BY_NAME },
});
