import { nodeDuration } from '../../src/dates/plugin/node-duration.ts';
import type { Measures } from '../../src/pothos-plugin-neo4j/index.ts';
import { nodeDates } from '../shared/measures.ts';

/** The dates of a dispute. */
export const DISPUTE_DATES = { start: 'startedOn', end: 'endedOn' } as const;

/** The measures of disputes. */
export const disputeMeasures: Measures = {
  startedOn: nodeDates('startedOn', 'The start dates.'),
  endedOn: nodeDates('endedOn', 'The end dates.'),
  duration: nodeDuration(DISPUTE_DATES, 'The days from the start to the end.'),
};
