import { nodeDuration } from '../../src/dates/plugin/node-duration.ts';
import type { Measures } from '../../src/pothos-plugin-neo4j/index.ts';
import { nodeDates } from '../shared/measures.ts';

/** The dates of an organization. */
export const ORGANIZATION_DATES = { start: 'foundedOn', end: 'dissolvedOn' } as const;

/** The measures of organizations. */
export const organizationMeasures: Measures = {
  foundedOn: nodeDates('foundedOn', 'The dates of foundation.'),
  dissolvedOn: nodeDates('dissolvedOn', 'The dates of dissolution.'),
  duration: nodeDuration(ORGANIZATION_DATES, 'The days from the foundation to the dissolution.'),
};
