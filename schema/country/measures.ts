import { FACT_MEASURES } from '../../src/claims/plugin/measures.ts';
import { nodeDuration } from '../../src/dates/plugin/node-duration.ts';
import { summarizeFloat, type Measures } from '../../src/pothos-plugin-neo4j/index.ts';
import { nodeDates } from '../shared/measures.ts';

/** The dates of a country. */
export const COUNTRY_DATES = { start: 'existedFrom', end: 'existedUntil' } as const;

/** The measures of countries. */
export const countryMeasures: Measures = {
  existedFrom: nodeDates('existedFrom', 'The dates on which countries began to exist.'),
  existedUntil: nodeDates('existedUntil', 'The dates on which countries ceased to exist.'),
  independentOn: nodeDates('independentOn', 'The dates of independence.'),
  duration: nodeDuration(
    COUNTRY_DATES,
    'The days from the first day of existence to the last. Interruptions are included.',
  ),
};

/** The measures of borders. */
export const borderMeasures: Measures = {
  ...FACT_MEASURES,
  lengthKm: summarizeFloat('l', 'lengthKm', 'The lengths of the borders in kilometers.'),
};
