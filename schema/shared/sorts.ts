import {
  BY_END,
  BY_NAME,
  BY_START,
  type Sort,
} from '../../src/pothos-plugin-neo4j/connections/sort.ts';
import { builder } from './builder.ts';

/** By name, and no other way. */
export const NAMED: Sort = { keys: { NAME: BY_NAME } };

/** Links of any kind. */
export const linkSort = builder.sortInput('Link', {
  what: 'links',
  keys: { STARTED_ON: BY_START, ENDED_ON: BY_END, NAME: BY_NAME },
});
