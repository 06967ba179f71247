import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { nodeDuration } from '../../src/dates/plugin/node-duration.ts';
import type { Measures } from '../../src/pothos-plugin-neo4j/index.ts';
import { nodeDates } from '../shared/measures.ts';

/** The dates of an event. Without an end, it lasted one day, or as long as its start is imprecise. */
export const EVENT_DATES = { start: 'startedOn', end: 'endedOn', isMoment: true } as const;

/** The measures of events. */
export const eventMeasures: Measures = {
  startedOn: nodeDates('startedOn', 'The start dates.'),
  endedOn: nodeDates('endedOn', 'The end dates.'),
  duration: nodeDuration(EVENT_DATES, 'The days from the start to the end.'),
};

/** The measures of the events of a participant. */
export const partyEventMeasures: Measures = {
  ...FACT_MEASURES,
  eventDuration: nodeDuration(EVENT_DATES, 'The days from the start to the end of the event.'),
};
