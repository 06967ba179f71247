import { edtf } from '../../dates/plugin/property-types.ts';
import { measureOf, type Measures } from '../../pothos-plugin-neo4j/index.ts';
import { FACT_DURATION } from './duration.ts';

/** The measures of all facts. */
export const FACT_MEASURES: Measures = {
  startedOn: measureOf(edtf, 'l', 'startedOn', {
    description: 'The start dates.',
    names: ['startedOn', 'startEarliest', 'startLatest'],
  }),
  endedOn: measureOf(edtf, 'l', 'endedOn', {
    description: 'The end dates.',
    names: ['endedOn', 'endEarliest', 'endLatest'],
  }),
  duration: FACT_DURATION,
};
